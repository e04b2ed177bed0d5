import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CurrentMeasurement, seriesOf } from './series.ts'

const weekly = { unit: '', period: 'week', gapRule: 'zero' } as const
const measured = (periodStart: string, value: number | null): CurrentMeasurement => ({
  periodStart,
  version: 1,
  value,
  denominator: null,
  origin: 'typed',
})

it('leaves missing periods out, unless the metric says that nothing measured is zero', () => {
  const two = [measured('2026-05-25', 3), measured('2026-05-04', 5)]
  expect(seriesOf({ ...weekly, gapRule: 'missing' }, two).map(({ value }) => value)).toEqual([5, 3])
  const filled = seriesOf(weekly, two)
  expect(filled.map(({ periodStart, value, origin }) => [periodStart, value, origin])).toEqual([
    ['2026-05-04', 5, 'typed'],
    ['2026-05-11', 0, 'gap'],
    ['2026-05-18', 0, 'gap'],
    ['2026-05-25', 3, 'typed'],
  ])
})

it('takes no withdrawn measurement for a zero, nor for an end of the series', () => {
  const withdrawn = [measured('2026-05-04', 5), measured('2026-05-11', null), measured('2026-05-18', 4)]
  expect(seriesOf(weekly, withdrawn).map(({ periodStart }) => periodStart)).toEqual([
    '2026-05-04',
    '2026-05-18',
  ])
  expect(seriesOf(weekly, [...withdrawn, measured('2026-06-29', null)])).toHaveLength(2)
  expect(seriesOf(weekly, [measured('2026-05-04', null)])).toEqual([])
})

it('plots the quotient and keeps the numerator', () => {
  const point = { ...measured('2026-05-04', 57), denominator: 60 }
  expect(seriesOf({ ...weekly, unit: '%' }, [point])[0]).toMatchObject({
    value: 95,
    numerator: 57,
    denominator: 60,
  })
})

it('with the gap rule zero, a series has no hole between its first and last point', () => {
  const positions = fc.uniqueArray(fc.integer({ min: 20_000, max: 20_400 }), { maxLength: 20 })
  fc.assert(
    fc.property(positions, (days) => {
      const points = seriesOf(
        { ...weekly, period: 'day' },
        days.map((day) => measured(new Date(day * 86_400_000).toISOString().slice(0, 10), 1)),
      )
      const span = days.length === 0 ? 0 : Math.max(...days) - Math.min(...days) + 1
      expect(points).toHaveLength(span)
      expect(points.filter(({ origin }) => origin === 'typed')).toHaveLength(days.length)
      for (const [index, point] of points.entries()) expect(point.position).toBe(points[0]!.position + index)
    }),
  )
})
