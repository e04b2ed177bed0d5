import type { ChartName, MetricAnalysis, RuleSet } from '@ratchet/contract'
import { useMessages, useWording } from '../../../messages/index.ts'
import { Button, SelectField } from '../../../ui/index.ts'
import styles from './metric-analysis.module.css'
import type { MetricSearch } from './metric-search.ts'

/** Which chart and which rules, and which chart is recommended and why. */
export function ChartChoice(props: {
  analysis: MetricAnalysis
  search: MetricSearch
  onSearch: (next: MetricSearch) => void
}) {
  const { analysis, search, onSearch } = props
  const words = useMessages().metrics.analysis
  const { analysis: says } = useWording()
  const { chart, reason, number } = analysis.recommended
  const kept = search.target === undefined ? {} : { target: search.target }
  // One or two points have no chart to choose.
  if (analysis.charts.length === 0) return null
  return (
    <div className={styles.choice}>
      <SelectField
        label={words.chart}
        value={analysis.chart}
        onChange={(event) => onSearch({ ...kept, chart: event.target.value as ChartName })}
      >
        {analysis.charts.map((name) => (
          <option key={name} value={name}>
            {says.chartName(name)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={words.rules}
        value={analysis.rules}
        disabled={analysis.ruleSets.length < 2}
        onChange={(event) => onSearch({ ...search, rules: event.target.value as RuleSet })}
      >
        {analysis.ruleSets.map((name) => (
          <option key={name} value={name}>
            {words.ruleSets[name]}
          </option>
        ))}
      </SelectField>
      <div className={styles.why}>
        <p>
          <b>{words.recommended(says.chartName(chart))}</b> {says.chartReason(reason, number)}
        </p>
        {analysis.chart === 'ewma' || analysis.chart === 'cusum' ? <p>{says.secondOpinion}</p> : null}
        {analysis.chart === chart ? null : (
          <Button kind="link" onClick={() => onSearch(kept)}>
            {words.recommendedAgain}
          </Button>
        )}
      </div>
    </div>
  )
}
