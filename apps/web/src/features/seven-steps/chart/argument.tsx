import type { Lap, MetricCourse } from '@ratchet/contract'
import { useMessages } from '../../../messages/index.ts'
import { judgedOf, lookOf } from '../look.ts'
import { useWording } from '../use-wording.ts'
import styles from './argument.module.css'
import { courseChartInput } from './course-chart-input.ts'
import { MetricTabs } from './metric-tabs.tsx'
import { PointsTables } from './points-table.tsx'
import { SceneChart } from './scene-chart.tsx'
import { VerdictSay } from './verdict-say.tsx'

/** The chart that argues: one metric at a time, with its verdict in one sentence and everything behind it. */
export function Argument(props: {
  lap: Lap
  courses: readonly MetricCourse[]
  metricId: string | undefined
  onMetric: (metricId: string) => void
}) {
  const { lap, courses, metricId, onMetric } = props
  const words = useMessages().improvement.chart
  const wording = useWording()
  const course = courses.find((found) => found.metricId === metricId) ?? courses[0]
  if (!course) return null
  const look = lookOf(lap)
  const judged = judgedOf(look, course.metricId)
  const input = courseChartInput(course, lap, wording)
  return (
    <section aria-label={words.title}>
      <MetricTabs courses={courses} look={look} chosen={course.metricId} onChoose={onMetric} />
      <div id="metric-panel" role="tabpanel" aria-labelledby={`tab-${course.metricId}`}>
        <figure className={styles.figure}>
          <ChartTitle course={course} lap={lap} />
          <SceneChart key={course.metricId} input={input} />
          <figcaption>
            {judged && look ? (
              <VerdictSay
                judged={judged}
                contract={lap.contract}
                isInterim={look.isInterim}
                asOf={look.verdict.asOf}
              />
            ) : (
              <p className={styles.noVerdict}>{words.notJudged}</p>
            )}
          </figcaption>
        </figure>
        {course.hollow.length > 0 ? (
          <p>
            {wording.tickets.hollow(course.hollow, course.period)}{' '}
            {wording.tickets.naive(course.hollow, course.unit, course.period)}
          </p>
        ) : null}
        <PointsTables input={input} />
      </div>
    </section>
  )
}

function ChartTitle({ course, lap }: { course: MetricCourse; lap: Lap }) {
  const words = useMessages().improvement.chart
  const frozen = lap.contract?.metrics.find((metric) => metric.metricId === course.metricId)
  const isCount = frozen?.kind === 'count'
  const unit = course.unit && !isCount ? `, ${course.unit}` : ''
  return (
    <h2 className={styles.title}>
      {course.metricName}
      {isCount ? ` ${words.perPeriod[course.period]}` : unit}
      <span>{course.direction === 'decrease' ? words.lower : words.higher}</span>
    </h2>
  )
}
