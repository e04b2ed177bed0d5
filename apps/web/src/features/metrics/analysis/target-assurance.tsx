import type { Metric, MetricAnalysis } from '@ratchet/contract'
import { type FormEvent, useState } from 'react'
import { readNumber } from '../../../format/index.ts'
import { useMessages, useWording } from '../../../messages/index.ts'
import { Button, TextField } from '../../../ui/index.ts'
import styles from './metric-analysis.module.css'
import type { MetricSearch } from './metric-search.ts'

/** A target held against the limits of the latest segment; whether it can be relied on is said only while it is stable. */
export function TargetAssurance(props: {
  metric: Metric
  analysis: MetricAnalysis
  search: MetricSearch
  onSearch: (next: MetricSearch) => void
}) {
  const { metric, analysis, search, onSearch } = props
  const words = useMessages().metrics.analysis.target
  const wording = useWording()
  const [text, setText] = useState(search.target === undefined ? '' : wording.number(search.target))
  const [wrong, setWrong] = useState(false)
  if (analysis.charts.length === 0) return null
  const show = (event: FormEvent) => {
    event.preventDefault()
    const { target: _, ...rest } = search
    const target = readNumber(text)
    const isEmpty = text.trim() === ''
    setWrong(target === null && !isEmpty)
    if (target !== null) onSearch({ ...rest, target })
    else if (isEmpty) onSearch(rest)
  }
  return (
    <form className={styles.target} onSubmit={show}>
      <TextField
        label={words.label(metric.unit)}
        inputMode="decimal"
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={wrong ? words.wrong : undefined}
      />
      <Button type="submit">{words.show}</Button>
      {analysis.target === null ? null : (
        <p className={styles.assurance} role="status">
          {said(analysis, wording, words.noLimits)}
        </p>
      )}
    </form>
  )
}

function said(
  { stable, assurance }: MetricAnalysis,
  wording: ReturnType<typeof useWording>,
  noLimits: string,
): string {
  if (!stable) return wording.analysis.assuranceNeedsStability
  return assurance === null ? noLimits : wording.assurance(assurance)
}
