import { analysisInput, sparkScene } from '@ratchet/chart'
import { Chart } from '@ratchet/chart/react'
import type { MeasureStanding, PracticeMeasureView } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useMayContribute, useMe } from '../../../api/index.ts'
import { useMessages, useWording } from '../../../messages/index.ts'
import { type MarkKind, StateWord } from '../../../ui/index.ts'
import { ImproveMeasure } from './improve-measure.tsx'
import { MeasureTarget } from './measure-target.tsx'
import styles from './measures.module.css'
import { useMeasureWords } from './use-measure-words.ts'

const marks: Record<MeasureStanding, MarkKind> = {
  nothing_yet: 'open',
  worsening: 'concern',
  short: 'concern-open',
  too_few: 'waiting',
  steady: 'common',
  better: 'met',
  met: 'met',
}

/** One measure: what it is, how it went, how it stands, and what can be done about it. */
export function MeasureRow({
  view,
  onImproved,
}: {
  view: PracticeMeasureView
  onImproved: (improvementId: string) => void
}) {
  const words = useMessages().practiceMeasures
  const { latest, counted, period, target } = useMeasureWords()
  const { role } = useMe().member
  const mayWrite = useMayContribute()
  const { measure, standing, metric, inHand } = view
  const name = words.names[measure]
  const isBad = standing === 'short' || standing === 'worsening'
  const wanted = target(view)
  return (
    <li className={styles.row}>
      <div className={styles.name}>
        <h3>
          <Link to="/metrics/$metricId" params={{ metricId: metric.id }} search={chartTarget(view)}>
            {name}
          </Link>
        </h3>
        <p>{words.formulae[measure]}</p>
      </div>
      <MeasureSpark view={view} />
      <div className={styles.now}>
        <StateWord mark={marks[standing]}>{words.standings[standing]}</StateWord>
        {view.latest ? <p>{words.latest(latest(view), counted(view), period(view))}</p> : null}
        <p className={styles.quiet}>
          {wanted === null ? words.noTarget : words.targetOf(wanted, metric.direction === 'increase')}{' '}
          {role === 'manager' || role === 'administrator' ? <MeasureTarget view={view} /> : null}
        </p>
        {inHand ? (
          <p>
            {words.inHand}{' '}
            <Link to="/improvements/$id" params={{ id: inHand.improvementId }}>
              {inHand.sentence}
            </Link>
          </p>
        ) : isBad && mayWrite ? (
          <ImproveMeasure view={view} onImproved={onImproved} />
        ) : null}
      </div>
    </li>
  )
}

const chartTarget = ({ target }: PracticeMeasureView) => (target === null ? {} : { target })

/** Decoration: the row says the same in words, and the link leads to the whole chart. */
function MeasureSpark({ view: { analysis, metric, measure } }: { view: PracticeMeasureView }) {
  const wording = useWording()
  const words = useMessages().practiceMeasures
  if (analysis.points.length === 0) return <div className={styles.spark} />
  const input = analysisInput(analysis, {
    title: words.names[measure],
    unit: metric.unit,
    direction: metric.direction,
    period: metric.period,
    locale: wording.tag,
    segmentLabel: (index) => wording.analysis.segment(index + 1),
  })
  const scene = sparkScene(input, { width: 240, height: 56, words: wording.chart })
  return (
    <div className={styles.spark} aria-hidden="true" inert>
      <Chart scene={scene} />
    </div>
  )
}
