import type { AnalysisSignal, Metric, MetricAnalysis } from '@ratchet/contract'
import { useMessages, useWording } from '../../../messages/index.ts'
import { Mark } from '../../../ui/index.ts'
import { usePeriodName } from '../period-name.ts'
import styles from './metric-analysis.module.css'

/** Which rule fired where, on which side, and why that is unlikely to be chance. */
export function SignalTable({ metric, analysis }: { metric: Metric; analysis: MetricAnalysis }) {
  const words = useMessages().metrics.analysis
  const wording = useWording()
  const periodName = usePeriodName(metric.period)
  if (analysis.signals.length === 0) return null
  const where = ({ periods }: AnalysisSignal) => {
    const [first, last] = [periods[0]!, periods.at(-1)!]
    return first === last
      ? periodName(first)
      : words.fromTo(periodName(first), periodName(last), periods.length)
  }
  return (
    <section aria-labelledby="signals">
      <h2 id="signals">{words.signals}</h2>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.columns.rule}</th>
              <th scope="col">{words.columns.side}</th>
              <th scope="col">{words.columns.where}</th>
              <th scope="col">{words.columns.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {together(analysis.signals).map((signal) => (
              <tr key={`${signal.rule} ${signal.side} ${signal.segment} ${signal.periods[0]}`}>
                <th scope="row">
                  {wording.ruleName(signal.rule)}
                  <small>{wording.ruleWhy(signal.rule)}</small>
                </th>
                <td>{wording.analysis.side(signal.rule, signal.side)}</td>
                <td>{where(signal)}</td>
                <td>
                  {signal.meaning === 'concern' ? <Mark kind="concern" /> : null}{' '}
                  {words.meaning[signal.meaning]}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** Points outside the limits on one side of a segment share a row; every other pattern has its own. */
function together(signals: readonly AnalysisSignal[]): AnalysisSignal[] {
  const rows: AnalysisSignal[] = []
  for (const signal of signals) {
    const row = rows.findIndex(
      ({ rule, side, segment }) =>
        rule === 'outside' && rule === signal.rule && side === signal.side && segment === signal.segment,
    )
    const found = rows[row]
    if (found) rows[row] = { ...found, periods: [...found.periods, ...signal.periods].sort() }
    else rows.push(signal)
  }
  return rows
}
