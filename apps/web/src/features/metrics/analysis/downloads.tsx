import { type ChartInput, chartScene, toSvg } from '@ratchet/chart'
import { apiPrefix, type Metric } from '@ratchet/contract'
import { useState } from 'react'
import { useMessages, useWording } from '../../../messages/index.ts'
import { Button, ProblemNote } from '../../../ui/index.ts'
import { pngOf, saveAs } from './drawing-as-png.ts'
import styles from './metric-analysis.module.css'
import { chosenChart, type MetricSearch } from './metric-search.ts'

const asText = ({ target, ...chosen }: ReturnType<typeof chosenChart>) => ({
  ...chosen,
  ...(target !== undefined && { target: String(target) }),
})

const size = { width: 1200, height: 420 }

/** The chart as SVG and PNG, the series as CSV. */
export function Downloads(props: { metric: Metric; search: MetricSearch; input: ChartInput }) {
  const { metric, search, input } = props
  const words = useMessages().metrics.analysis.downloads
  const wording = useWording()
  const [failed, setFailed] = useState(false)
  const from = (file: string, more: Record<string, string> = {}) =>
    `${apiPrefix}/metrics/${metric.id}/${file}?${new URLSearchParams({ ...asText(chosenChart(search)), ...more })}`
  const png = async () => {
    setFailed(false)
    try {
      const scene = chartScene(input, { ...size, words: wording.chart })
      saveAs(await pngOf(toSvg(scene, { standalone: 'light' }), size), `${metric.name}.png`)
    } catch {
      setFailed(true)
    }
  }
  return (
    <section className={styles.downloads} aria-labelledby="downloads">
      <h2 id="downloads">{words.title}</h2>
      <ul>
        <li>
          <a href={from('chart.svg', { language: wording.locale, region: wording.tag })} download>
            {words.svg}
          </a>
        </li>
        <li>
          <Button kind="link" onClick={png}>
            {words.png}
          </Button>
        </li>
        <li>
          <a href={from('series.csv')} download>
            {words.csv}
          </a>
        </li>
      </ul>
      {failed ? <ProblemNote>{words.failed}</ProblemNote> : null}
    </section>
  )
}
