import { useElementSize } from '@mantine/hooks'
import { type ChartInput, chartScene } from '@ratchet/chart'
import { Chart } from '@ratchet/chart/react'
import type { Metric, SeriesPoint } from '@ratchet/contract'
import { words as wordsIn } from '@ratchet/wording'
import { useState } from 'react'
import { useLanguage, useMessages } from '../../messages/index.ts'
import { Skeleton } from '../../ui/index.ts'
import styles from './series-chart.module.css'

/** The course of a metric, without a judgement: limits and verdicts belong to the laps that use it. */
export function SeriesChart(props: { metric: Metric; points: readonly SeriesPoint[]; pending: boolean }) {
  const { metric, points, pending } = props
  const { metrics, frame } = useMessages()
  const { language } = useLanguage()
  const { ref, width } = useElementSize<HTMLElement>()
  const [label, setLabel] = useState<string | null>(null)
  if (pending) return <Skeleton label={frame.loading} rows={4} />
  if (points.length === 0) {
    return (
      <div className={styles.none}>
        <p className={`voice ${styles.noneTitle}`}>{metrics.chart.none}</p>
        <p>{metrics.chart.noneHint}</p>
      </div>
    )
  }
  const input: ChartInput = {
    title: metric.name,
    unit: metric.unit,
    direction: metric.direction,
    period: metric.period,
    locale: language,
    points: points.map(({ periodStart, value }) => ({ periodStart, value, phase: 'before' as const })),
    segments: [],
  }
  const room = Math.round(width) || 1200
  const scene = chartScene(input, {
    width: room,
    height: room > 700 ? 320 : 260,
    words: wordsIn(language).chart,
  })
  return (
    <figure ref={ref} className={styles.chart}>
      <Chart
        scene={scene}
        onPointHover={(mark) => setLabel(mark?.label ?? null)}
        onPointFocus={(mark) => setLabel(mark?.label ?? null)}
      />
      <figcaption className={styles.caption} aria-hidden="true">
        {label ?? ' '}
      </figcaption>
    </figure>
  )
}
