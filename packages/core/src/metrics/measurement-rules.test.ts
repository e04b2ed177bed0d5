import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plottedValue, refusalOf } from './measurement-rules.ts'

const finite = fc.double({ noNaN: true, noDefaultInfinity: true })

it.each([
  ['proportion', '%', 61, 60, 'value', 'above its denominator'],
  ['proportion', '%', 100.5, null, 'value', 'above 100'],
  ['proportion', '', 1.5, null, 'value', 'above 1'],
  ['proportion', '%', -1, 60, 'value', 'below 0'],
  ['count', '', 3.5, null, 'value', 'whole number'],
  ['count', '', 3, 10, 'denominator', 'rate'],
  ['count', '', -3, null, 'value', 'below 0'],
  ['rate', '/1000', -0.5, 10, 'value', 'below 0'],
  ['rare_event', 'days', -4, null, 'value', 'below 0'],
  ['continuous', 'h', Number.NaN, null, 'value', 'finite'],
  ['continuous', 'h', Number.POSITIVE_INFINITY, null, 'value', 'finite'],
  ['rate', '', 1, 0, 'denominator', 'above 0'],
  ['rate', '', 1, -2, 'denominator', 'above 0'],
  ['rate', '', 1, Number.NaN, 'denominator', 'above 0'],
  ['rate', '', 1e300, 1e-300, 'denominator', 'so small'],
] as const)(
  'a %s in "%s" refuses %s of %s beside its %s: %s',
  (kind, unit, value, denominator, field, words) => {
    const refusal = refusalOf({ kind, unit }, { value, denominator })
    expect(refusal?.field).toBe(field)
    expect(refusal?.message).toContain(words)
  },
)

it.each([
  ['proportion', '%', 60, 60],
  ['proportion', '%', 100, null],
  ['proportion', '', 1, null],
  ['count', '', 0, null],
  ['rate', '/1000', 0.25, 3],
  ['rare_event', 'days', 12.5, null],
  ['continuous', '°C', -12.5, null],
] as const)('a %s in "%s" takes %s of %s', (kind, unit, value, denominator) => {
  expect(refusalOf({ kind, unit }, { value, denominator })).toBeNull()
})

it('plots numerator over denominator, in per cent when the unit says so', () => {
  expect(plottedValue({ unit: '' }, { value: 8, denominator: null })).toBe(8)
  expect(plottedValue({ unit: '' }, { value: 3, denominator: 4 })).toBe(0.75)
  expect(plottedValue({ unit: '%' }, { value: 3, denominator: 4 })).toBe(75)
  expect(plottedValue({ unit: '%' }, { value: 75, denominator: null })).toBe(75)
})

it('whatever a proportion takes is plotted between nothing and the whole', () => {
  fc.assert(
    fc.property(finite, fc.option(finite), fc.constantFrom('', '%'), (value, denominator, unit) => {
      fc.pre(refusalOf({ kind: 'proportion', unit }, { value, denominator }) === null)
      const plotted = plottedValue({ unit }, { value, denominator })
      expect(plotted >= 0 && plotted <= (unit === '%' ? 100 : 1)).toBe(true)
    }),
  )
})
