import { describe, expect, test } from 'vitest'
import { controlChart } from './control-chart.ts'
import { cusumChart } from './cusum-chart.ts'
import { ewmaChart } from './ewma-chart.ts'
import { markSeries } from './mark-series.ts'
import { c4, d2, shewhartConstants } from './shewhart-constants.ts'
import { xmrChart } from './xmr-chart.ts'
import { xmrForms } from './xmr-forms.ts'
import { XmrStream } from './xmr-stream.ts'

const calm = [9, 11, 10, 9, 11, 10, 9, 11, 10, 9, 11, 10, 9, 11]
const refusal = (code: string, position?: number) =>
  expect.objectContaining({ code, ...(position !== undefined && { position }) })

describe('an XmR chart', () => {
  test('rules never cross a phase, and each phase has its own limits', () => {
    const { phases, signals } = xmrChart([...calm, ...calm.map((value) => value - 8)], { phaseStarts: [14] })
    expect(phases.map(({ start, end, mean }) => [start, end, Math.round(mean)])).toEqual([
      [0, 13, 10],
      [14, 27, 2],
    ])
    expect(signals).toEqual([])
  })

  test('without the new phase the step is seen, from both sides', () => {
    const { signals, states, variation, stable } = xmrChart([...calm, ...calm.map((value) => value - 8)], {
      improvement: 'decrease',
      fixAfter: 14,
    })
    expect(signals.find(({ rule }) => rule === 'shift')).toMatchObject({
      side: 'low',
      points: Array.from({ length: 14 }, (_, i) => 14 + i),
      reason: 'shift.low',
    })
    expect(states[0]).toBe('common_cause')
    expect([variation, stable]).toEqual(['improvement', false])
  })

  test('a rise, a tie and another rise are two trends', () => {
    const rise = [1, 2, 3, 4, 5, 6, 7]
    const { signals } = xmrChart([...rise, ...rise.map((value) => value + 6)], { twoOfThree: 'package' })
    expect(signals.filter(({ rule }) => rule === 'trend').map(({ points }) => points.length)).toEqual([7, 7])
  })

  test('the target: reliably met, never met, now and then, or no question', () => {
    const icon = (target: number | null, improvement: 'increase' | 'decrease' | 'neutral') =>
      xmrChart(calm, { target, improvement }).assurance
    expect(icon(30, 'decrease')).toBe('consistent_pass')
    expect(icon(30, 'increase')).toBe('consistent_fail')
    expect(icon(10, 'increase')).toBe('inconsistent')
    expect([icon(null, 'increase'), icon(10, 'neutral')]).toEqual([null, null])
  })

  test('a phase of one point, and gaps everywhere, have no spread and no signal', () => {
    expect(xmrChart([1, 2, 3, 900], { phaseStarts: [3] }).phases[1]).toMatchObject({
      mean: 900,
      spreadKnown: false,
    })
    const gaps = xmrChart([1, 900, 3], { positions: [0, 2, 4], target: 1, improvement: 'increase' })
    expect(gaps).toMatchObject({ signals: [], assurance: null })
    expect(xmrChart([])).toMatchObject({ phases: [], variation: null, stable: false })
  })

  test('huge values keep their limits', () => {
    const { phases, signals } = xmrChart([...calm, 50].map((value) => value * 1e300))
    expect(phases[0]!.mean / 1e300).toBeCloseTo(xmrChart([...calm, 50]).phases[0]!.mean, 9)
    expect(signals).toEqual(xmrChart([...calm, 50]).signals)
    expect(signals.map(({ rule }) => rule)).toEqual(['outside', 'two_of_three', 'shift'])
  })

  test.each([
    [{ phaseStarts: [0] }, 'bad_option', 0],
    [{ phaseStarts: [3, 2] }, 'bad_option', 1],
    [{ phaseStarts: [99] }, 'bad_option', 0],
    [{ fixAfter: 1 }, 'bad_option', undefined],
    [{ target: Number.NaN }, 'bad_target', undefined],
    [{ improvement: 'sideways' as 'increase' }, 'bad_option', undefined],
    [{ twoOfThree: 'mine' as 'package' }, 'bad_option', undefined],
    [{ positions: [1, 2] }, 'bad_positions', undefined],
    [{ positions: calm.map(() => 7) }, 'bad_positions', 1],
  ])('%j is refused as %s', (settings, code, position) => {
    expect(() => xmrChart(calm, settings)).toThrow(refusal(code, position))
  })
})

describe('control charts', () => {
  test('a point left out counts neither for limits nor for runs, and is still outside', () => {
    const chart = controlChart({
      kind: 'i',
      values: [...calm, 99],
      exclude: [{ index: 14, reason: 'power cut' }],
    })
    expect(chart.phases[0]).toMatchObject({ runs: { observed: 14 } })
    expect(chart.phases[0]!.centre).toBeCloseTo(10, 12)
    expect(chart.outside).toEqual([14])
  })

  test('constant counts and shares have limits without width or the usual ones, never NaN', () => {
    const shares = { values: calm.map(() => 5), denominators: calm.map(() => 5) }
    for (const kind of ['p', 'pp'] as const) {
      expect(controlChart({ kind, ...shares })).toMatchObject({ outside: [], lower: calm.map(() => 1) })
    }
    expect(controlChart({ kind: 'c', values: calm.map(() => 4) }).upper?.[0]).toBe(10)
    expect(controlChart({ kind: 'run', values: [3] })).toMatchObject({ lower: null, upper: null })
  })

  const values = [3, 4, 5, 3, 4]
  const denominators = [9, 9, 9, 9, 9]
  test.each([
    [{ kind: 'pie' as 'p', values }, 'bad_option', undefined],
    [{ kind: 'c', values: values.with(2, -1) }, 'bad_count', 2],
    [{ kind: 'p', values, denominators: denominators.with(3, 0) }, 'bad_denominator', 3],
    [{ kind: 'p', values, denominators: denominators.with(3, 2) }, 'bad_count', 3],
    [{ kind: 'u', values, denominators: [9] }, 'bad_shape', undefined],
    [{ kind: 'u', values }, 'bad_shape', undefined],
    [{ kind: 'xbar', values, subgroups: [1, 1, 2, 2, 3] }, 'too_few', 4],
    [{ kind: 's', values: [...values, 1], subgroups: [2, 2, 1, 1, 3, 3] }, 'bad_shape', 2],
    [{ kind: 'i', values, exclude: [{ index: 5, reason: 'x' }] }, 'bad_option', 0],
    [{ kind: 'i', values, phaseStarts: [4] }, 'too_few', 4],
    [{ kind: 'i', values, fixAfter: 1 }, 'too_few', 0],
    [{ kind: 'i', values, fixAfter: 2.5 }, 'bad_option', undefined],
    [{ kind: 'i', values, phaseStarts: [2.5] }, 'bad_option', 0],
    [{ kind: 'mr', values: [1, 2] }, 'too_few', 0],
    [{ kind: 'run', values: [] }, 'too_few', 0],
  ] as const)('%j is refused as %s', (input, code, position) => {
    expect(() => controlChart(input)).toThrow(refusal(code, position))
  })
})

describe('the rest of the room', () => {
  test('constants join smoothly where the formula changes', () => {
    expect(c4(401)).toBeCloseTo(c4(400) + (c4(400) - c4(399)), 7)
    expect(d2(2)).toBeCloseTo(2 / Math.sqrt(Math.PI), 9)
    expect(shewhartConstants(5).b3).toBe(0)
  })

  test('EWMA and CUSUM see a drift that stays inside the limits', () => {
    const drift = [...calm, ...Array.from({ length: 14 }, (_, i) => calm[i]! + 2)]
    expect(xmrChart(drift, { fixAfter: 14 }).signals.some(({ rule }) => rule === 'outside')).toBe(false)
    expect(ewmaChart(drift, { baseline: 14 }).outside[0]).toBeGreaterThan(14)
    expect(cusumChart(drift, { baseline: 14 })).toMatchObject({ belowIndexes: [] })
    expect(cusumChart(drift, { baseline: 14 }).aboveIndexes.length).toBeGreaterThan(0)
    expect(() => ewmaChart(drift, { baseline: 14, lambda: 0 })).toThrow(refusal('bad_option'))
    expect(() => ewmaChart(drift, { baseline: 99 })).toThrow(refusal('too_few'))
    expect(() => cusumChart(drift, { baseline: 14, h: 0 })).toThrow(refusal('bad_option'))
    expect(() => cusumChart([1, 1, 1], { baseline: 2 })).toThrow(refusal('out_of_range'))
  })

  test('one value has no forms; a stream refuses a freeze after one', () => {
    expect(xmrForms([1])).toBeNull()
    expect(markSeries([4], new Uint16Array(1))).toBeNull()
    expect(() => new XmrStream({ freezeAfter: 1 })).toThrow(refusal('bad_option'))
    const huge = new XmrStream({ freezeAfter: null, screen: false })
    huge.push(1.7e308)
    expect(() => huge.push(-1.7e308)).toThrow(refusal('out_of_range'))
  })
})
