import { describe, expect, test } from 'vitest'
import type { CountedSeries } from './counted-series.ts'
import { secondOpinion } from './second-opinion.ts'

const series = (values: number[], phaseStarts: number[] = []): CountedSeries => ({
  values,
  numerators: values,
  denominators: null,
  positions: values.map((_, i) => i),
  phaseStarts,
  scale: 1,
})
const usual = [10, 12, 9, 11, 10, 12, 9, 11, 10, 12, 9, 11]
const risen = usual.map((value) => value + 3)

describe('second opinions', () => {
  test.each(['ewma', 'cusum'] as const)('%s marks a lasting rise, and draws no limits', (chart) => {
    const { segments, lower, upper, signals } = secondOpinion(chart, series([...usual, ...risen]))
    expect({ lower, upper }).toEqual({ lower: null, upper: null })
    expect(segments).toEqual([{ start: 0, end: 23, centre: 10.5 }])
    const own = signals.filter(({ rule }) => rule === `${chart}_outside`)
    expect(own).toMatchObject([{ side: 'high', reason: `${chart}_outside.high` }])
    expect(own[0]!.points[0]).toBeGreaterThanOrEqual(12)
    expect(own[0]!.points.at(-1)).toBe(23)
  })

  test('each segment is compared with its own beginning; a short one with nothing', () => {
    const fallen = [...risen, ...usual]
    const { segments, signals } = secondOpinion('cusum', series([...usual, ...fallen], [12]))
    expect(segments.map(({ start, centre }) => [start, Math.round(centre * 10) / 10])).toEqual([
      [0, 10.5],
      [12, 13.5],
    ])
    const own = signals.filter(({ rule }) => rule === 'cusum_outside')
    expect(own.every(({ side, points }) => side === 'low' && points.every((place) => place >= 24))).toBe(true)
    expect(own.length).toBeGreaterThan(0)
  })

  test('a baseline that never moves has no sigma to count in', () => {
    expect(() => secondOpinion('cusum', series(Array(20).fill(4)))).toThrow('never moves')
    expect(secondOpinion('ewma', series(Array(20).fill(4))).signals).toEqual([])
  })
})
