import { useElementSize } from '@mantine/hooks'
import { type ChartInput, chartScene, legendItems } from '@ratchet/chart'
import { Chart, ChartLegend } from '@ratchet/chart/react'
import { type ReactNode, useState } from 'react'
import { useMessages } from '../../../messages/index.ts'
import { useWording } from '../use-wording.ts'
import styles from './chart.module.css'

/** The chart at the width it is given, with its legend; the point under pointer or focus is told beside it. */
export function SceneChart({ input, children }: { input: ChartInput; children?: ReactNode }) {
  const wording = useWording()
  const words = useMessages().improvement.chart
  const { ref, width } = useElementSize<HTMLDivElement>()
  const [told, setTold] = useState<string | null>(null)
  const room = Math.round(width) || 780
  const scene = chartScene(input, { width: room, height: room < 480 ? 300 : 372, words: wording.chart })
  return (
    <div className={styles.frame}>
      <div ref={ref} className={styles.drawing} style={{ minHeight: scene.height }}>
        <Chart
          scene={scene}
          onPointHover={(mark) => setTold(mark?.label ?? null)}
          onPointFocus={(mark) => setTold(mark?.label ?? null)}
        />
        {children}
      </div>
      <div className={styles.foot}>
        <ChartLegend
          items={legendItems(input, wording.chart)}
          label={words.legend}
          className={styles.legend ?? ''}
        />
        <p className={styles.told} aria-hidden="true" data-screen-only>
          {told ?? ' '}
        </p>
      </div>
    </div>
  )
}
