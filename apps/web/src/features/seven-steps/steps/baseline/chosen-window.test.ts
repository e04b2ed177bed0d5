import type { SeriesPoint } from '@ratchet/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between, choosable, moveEnd, proposedWindow, windowChartInput, windowOf } from './chosen-window.ts'

const point = (day: number): SeriesPoint => ({
  periodStart: `2026-01-${String(day).padStart(2, '0')}`,
  position: day,
  value: day % 2,
  numerator: null,
  denominator: null,
  origin: 'typed',
  version: 1,
  excluded: null,
})
const points = Array.from({ length: 10 }, (_, index) => point(index + 1))

describe('a window of the baseline', () => {
  it('never holds the period that is still running', () => {
    expect(choosable(points, '2026-01-09')).toHaveLength(8)
  })
  it('is proposed as the latest points', () => {
    expect(proposedWindow(60)).toEqual({ from: 36, to: 59 })
    expect(proposedWindow(5)).toEqual({ from: 0, to: 4 })
  })
  it('keeps its ends in order and within the points, whatever is pressed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.array(
          fc.tuple(fc.constantFrom('from' as const, 'to' as const), fc.integer({ min: -50, max: 90 })),
        ),
        (count, moves) => {
          let window = proposedWindow(count)
          for (const [end, to] of moves) {
            window = moveEnd(window, end, to, count)
            expect(window.from).toBeGreaterThanOrEqual(0)
            expect(window.from).toBeLessThanOrEqual(window.to)
            expect(window.to).toBeLessThan(count)
          }
        },
      ),
    )
  })
  it('is the same in whichever direction somebody drags', () => {
    expect(between(7, 2)).toEqual(between(2, 7))
  })
  it('finds again what was frozen', () => {
    expect(windowOf(points, { from: '2026-01-03', to: '2026-01-06' })).toEqual({ from: 2, to: 5 })
    expect(windowOf(points, { from: '2027-01-01', to: '2027-02-01' })).toBeNull()
  })
  it('is shaded on the chart, with limits over its own periods only', () => {
    const metric = { name: 'A', unit: 'h', direction: 'decrease', period: 'day' } as const
    const preview = { from: '2026-01-03', to: '2026-01-06', limits: { lower: 0, mean: 1, upper: 2 } }
    const input = windowChartInput(metric, points, { from: 2, to: 5 }, preview, 'en')
    expect(input.points.map(({ phase }) => phase)).toEqual([
      'before',
      'before',
      'baseline',
      'baseline',
      'baseline',
      'baseline',
      'between',
      'between',
      'between',
      'between',
    ])
    expect(input.segments).toMatchObject([{ from: '2026-01-03', to: '2026-01-06' }])
  })
})
