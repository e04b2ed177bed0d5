import type { Baseline, Lap, MetricCourse } from '@ratchet/contract'
import { client } from '../../../../api/index.ts'
import { useFormat, useMessages } from '../../../../messages/index.ts'
import { Button, StateWord } from '../../../../ui/index.ts'
import { useCareText } from '../../aside/care-list.tsx'
import { CourseSpark } from '../../chart/course-spark.tsx'
import { shortUnit } from '../../outcome/outcome-rows.ts'
import { useWording } from '../../use-wording.ts'
import { LapProblem } from '../lap-problem.tsx'
import { useLapChange } from '../use-lap-change.ts'
import styles from './baseline-view.module.css'

/** The frozen baselines with their numbers and their course. */
export function BaselineList(props: {
  lap: Lap
  courses: readonly MetricCourse[]
  mayChange: boolean
  onChoose: (metricId: string) => void
}) {
  return (
    <ul className={styles.list}>
      {props.lap.baselines.map((baseline) => (
        <BaselineRow key={baseline.metricId} {...props} baseline={baseline} />
      ))}
    </ul>
  )
}

function BaselineRow(props: {
  lap: Lap
  baseline: Baseline
  courses: readonly MetricCourse[]
  mayChange: boolean
  onChoose: (metricId: string) => void
}) {
  const { lap, baseline, courses, mayChange, onChoose } = props
  const words = useMessages().steps.baseline
  const format = useFormat()
  const care = useCareText()
  const remove = useLapChange(client.sevenSteps.removeBaseline, words.removed(baseline.metricName))
  const course = courses.find((found) => found.metricId === baseline.metricId)
  return (
    <li className={styles.row}>
      <div>
        <p>
          <b>{baseline.metricName}</b> <BaselineNumbers baseline={baseline} />
        </p>
        <p className="note quiet">
          {words.span(format.date(baseline.from), format.date(baseline.to))}
          {baseline.gaps > 0 ? `, ${words.gaps(baseline.gaps)}` : ''}.{' '}
          {words.frozenBy(baseline.frozenBy.name, format.dateTime(baseline.frozenAt))}
        </p>
        {baseline.warnings.map((warning) => (
          <p key={warning.code} className="note">
            <StateWord mark="concern-open">{care(warning).sentence}</StateWord>
          </p>
        ))}
        {mayChange ? (
          <p className={styles.actions}>
            <Button kind="link" onClick={() => onChoose(baseline.metricId)}>
              {words.another}
            </Button>
            <Button kind="link" onClick={() => remove.mutate({ lapId: lap.id, metricId: baseline.metricId })}>
              {words.remove}
            </Button>
          </p>
        ) : null}
        <LapProblem error={remove.error} />
      </div>
      {course ? <CourseSpark course={course} lap={lap} /> : null}
    </li>
  )
}

/** "16 points, mean 80, limits 52 to 108". */
export function BaselineNumbers({ baseline }: { baseline: Baseline }) {
  const words = useMessages().steps.baseline
  const wording = useWording()
  const { lower, mean, upper } = baseline.limits
  const tell = (value: number) => wording.value(value, baseline.unit, upper - lower || undefined)
  return (
    <span>
      {words.points(baseline.count)}, {words.mean(tell(mean))}, {words.limits(tell(lower), tell(upper))}
    </span>
  )
}

/** Step 2 in one glance. */
export function BaselineSummary({ lap }: { lap: Lap }) {
  const { steps, evidence } = useMessages()
  const words = steps.baseline
  if (lap.baselines.length === 0)
    return <>{lap.unmeasured ? evidence.unmeasured.says(lap.unmeasured.reason) : words.none}</>
  return (
    <>
      {lap.baselines.map((baseline, index) => (
        <span key={baseline.metricId}>
          {index > 0 ? '; ' : ''}
          {baseline.metricName} <BaselineMean baseline={baseline} />
        </span>
      ))}
    </>
  )
}

function BaselineMean({ baseline }: { baseline: Baseline }) {
  const words = useMessages().steps.baseline
  const { lower, mean, upper } = baseline.limits
  return <>{words.mean(useWording().value(mean, shortUnit(baseline.unit), upper - lower || undefined))}</>
}
