import { carriedOn } from '@ratchet/chart'
import type { MetricCourse } from '@ratchet/contract'
import { words } from '@ratchet/wording'
import { describe, expect, it } from 'vitest'
import { signedShare } from './course-chart-input.ts'

const limits = { lower: 52, mean: 80, upper: 108 }
const point = (periodStart: string, phase: 'baseline' | 'followup') => ({
  periodStart,
  position: 0,
  value: 80,
  phase,
  signal: null,
})
const course: MetricCourse = {
  metricId: 'm',
  metricName: 'Wi-Fi tickets',
  unit: 'tickets',
  direction: 'decrease',
  period: 'week',
  points: [point('2026-01-05', 'baseline'), point('2026-02-02', 'followup'), point('2026-02-09', 'followup')],
  hollow: [],
  changes: [],
  segments: [{ name: 'baseline', from: '2026-01-05', to: '2026-01-26', limits }],
  target: 24,
  goLiveOn: '2026-02-02',
  judgingOn: null,
  judged: false,
}

describe('carriedOn', () => {
  it('carries the baseline limits over the points that came after it', () => {
    expect(carriedOn(course).baselineCarried).toEqual({
      lower: 52,
      upper: 108,
      from: '2026-02-02',
      to: '2026-02-09',
    })
  })
  it('carries nothing where nothing came after, or no baseline is frozen', () => {
    expect(carriedOn({ ...course, points: course.points.slice(0, 1) })).toEqual({})
    expect(carriedOn({ ...course, segments: [] })).toEqual({})
  })
})

describe('signedShare', () => {
  it('writes the sign that says which way', () => {
    expect(signedShare(-0.7, words('en'))).toBe('−70\u00a0%')
    expect(signedShare(0.2, words('de'))).toBe('+20\u00a0%')
  })
})
