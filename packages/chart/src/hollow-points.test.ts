import { expect, it } from 'vitest'
import { courseInput, type DrawnCourse } from './course-input.ts'
import { sampleWords as words } from './sample-words.ts'
import { chartScene } from './scene/chart-scene.ts'
import { marksOf } from './scene/scene.ts'
import { dataTable } from './text/data-table.ts'

const course: DrawnCourse = {
  metricName: 'Hours to resolve',
  unit: 'h',
  direction: 'decrease',
  period: 'day',
  points: [1, 2, 3, 4].map((day) => ({
    periodStart: `2026-04-0${day}`,
    value: 10 - day,
    phase: day < 3 ? 'baseline' : 'followup',
    signal: null,
  })),
  segments: [
    { name: 'baseline', from: '2026-04-01', to: '2026-04-02', limits: { lower: 5, mean: 8.5, upper: 12 } },
  ],
  goLiveOn: '2026-04-03',
  judgingOn: null,
  judged: false,
  hollow: [
    { periodStart: '2026-04-05', value: 5, naiveValue: 2 },
    { periodStart: '2026-04-06', value: null, naiveValue: 1 },
  ],
}

it('draws immature periods as rings, tells the naive number beside them, and draws none that cannot be known', () => {
  const input = courseInput(course, 'en-GB', (naive) => `closed alone: ${naive}`)
  const marks = marksOf(chartScene(input, { width: 800, height: 300, words }))
  expect(marks.map(({ shape }) => shape)).toEqual(['disc', 'disc', 'disc', 'disc', 'ring'])
  expect(marks.at(-1)?.label).toContain('closed alone: 2')
  expect(dataTable(input, words).rows.at(-1)).toMatchObject({ phase: 'follow-up', note: 'closed alone: 2' })
})
