import { useElementSize } from '@mantine/hooks'
import { type ChartInput, chartScene, legendItems } from '@ratchet/chart'
import { Chart, ChartLegend } from '@ratchet/chart/react'
import { useState } from 'react'
import { useMessages, useWording } from '../../../messages/index.ts'
import styles from './metric-analysis.module.css'

/** The drawing at the width it is given; the point under pointer or focus is told below it. */
export function AnalysisChart({ input }: { input: ChartInput }) {
  const words = useMessages().metrics.analysis
  const { chart } = useWording()
  const { ref, width } = useElementSize<HTMLElement>()
  const [label, setLabel] = useState<string | null>(null)
  const room = Math.round(width) || 1200
  const scene = chartScene(input, { width: room, height: room > 700 ? 340 : 280, words: chart })
  return (
    <figure ref={ref} className={styles.chart}>
      <Chart
        scene={scene}
        onPointHover={(mark) => setLabel(mark?.label ?? null)}
        onPointFocus={(mark) => setLabel(mark?.label ?? null)}
      />
      <ChartLegend items={legendItems(input, chart)} label={words.legend} className={styles.legend ?? ''} />
      <figcaption className={styles.caption} aria-hidden="true">
        {label ?? ' '}
      </figcaption>
    </figure>
  )
}
