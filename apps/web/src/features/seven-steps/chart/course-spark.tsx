import { sparkScene } from '@ratchet/chart'
import { Chart } from '@ratchet/chart/react'
import type { Lap, MetricCourse } from '@ratchet/contract'
import { useWording } from '../use-wording.ts'
import { courseChartInput } from './course-chart-input.ts'

/** A metric's course in a table cell. Decoration there: the row says the same in numbers, so readers skip it. */
export function CourseSpark({ course, lap }: { course: MetricCourse; lap: Lap }) {
  const wording = useWording()
  const scene = sparkScene(courseChartInput(course, lap, wording), {
    width: 190,
    height: 52,
    words: wording.chart,
  })
  return (
    <div aria-hidden="true" inert>
      <Chart scene={scene} />
    </div>
  )
}
