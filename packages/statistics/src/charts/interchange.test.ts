import { describe, expect, test } from 'vitest'
import { fromFixtureInput } from '../interchange.ts'
import { chartKindOf, chartTable, fromChartFixture, toChartFixture } from './chart-interchange.ts'
import { controlChart } from './control-chart.ts'
import { fromXmrFixture, toXmrFixture } from './xmr-interchange.ts'

const dates = ['2026-01-05', '2026-01-12', '2026-01-19 08:30', '2026-01-26T08:30:00Z']
const values = [1, 2, 3, 4]

describe('shapes of the oracle cases', () => {
  test('what is left out has its default', () => {
    expect(fromXmrFixture({ dates, values })).toEqual({
      dates,
      values,
      settings: { improvement: 'neutral', target: null, phaseStarts: [], fixAfter: null, screen: true },
    })
    expect(fromChartFixture({ y: values }, 'i')).toEqual({ kind: 'i', values, fixAfter: null, screen: true })
  })

  test('what is given is read', () => {
    const input = { y: values, n: [9, 9, 9, 9], part: [2], exclude: [1], freeze: null, screened: false }
    expect(fromChartFixture(input, 'u')).toMatchObject({
      denominators: [9, 9, 9, 9],
      phaseStarts: [2],
      exclude: [{ index: 0 }],
      screen: false,
    })
    expect(fromChartFixture({ y: values, subgroup: [1, 1, 2, 2] }, 'xbar')).toMatchObject({
      subgroups: [1, 1, 2, 2],
    })
    const options = { rebase_dates: [dates[2]], screen_outliers: false, target: 3 }
    expect(fromXmrFixture({ dates, values, options }).settings).toMatchObject({
      phaseStarts: [2],
      screen: false,
      target: 3,
    })
  })

  test('answers in the keys of the cases', () => {
    const chart = toChartFixture(controlChart({ kind: 'mr', values }))
    expect(chart).toMatchObject({ parts: [{ n_obs: 4, lcl: 0, cl: 1 }], plotted_y: [null, 1, 1, 1] })
    expect(toChartFixture(controlChart({ kind: 'run', values }))).toMatchObject({ parts: [{ lcl: null }] })
    const flat = toXmrFixture(fromXmrFixture({ dates, values: [5, 5, 5, 5] }))
    expect(flat).toMatchObject({ groups: [{ lpl: null, mean: 5 }], variation_icon: 'common_cause' })
    expect(chartTable({ n_useful: [10] })).toEqual({ longest_run_max: [6], n_crossings_min: [2] })
    expect(chartTable({ n: [5] })).toMatchObject({ B3: [0] })
    expect([chartTable({ y: [1], n: [2] }), chartTable({})]).toEqual([null, null])
    expect(chartKindOf('pp')).toBe('pp')
  })

  test.each([
    [() => fromXmrFixture(7), 'must be a JSON object'],
    [() => fromXmrFixture({ dates, values, options: [] }), '"options" must be'],
    [() => fromXmrFixture({ dates: 'today', values }), '"dates" must be a list'],
    [() => fromXmrFixture({ dates: dates.slice(1), values }), '3 entries for 4 values'],
    [() => fromXmrFixture({ dates: dates.with(1, '12.1.2026'), values }), '"dates[1]" must be a date'],
    [() => fromXmrFixture({ dates: dates.with(1, '2026-13-45'), values }), '"dates[1]" must be a date'],
    [() => fromXmrFixture({ dates: [...dates].reverse(), values }), 'does not come after'],
    [() => fromXmrFixture({ dates, values, options: { rebase_dates: 'never' } }), '"rebase_dates" must be'],
    [() => fromXmrFixture({ dates, values, options: { rebase_dates: [dates[0]] } }), 'after the first'],
    [() => fromXmrFixture({ dates, values, options: { screen_outliers: 1 } }), '"screen_outliers" must be'],
    [() => fromXmrFixture({ dates, values, options: { target: '3' } }), '"target" must be a number'],
    [() => fromXmrFixture({ dates, values: [1, null, 3, 4] }), '"values[1]" is not a number'],
    [() => fromChartFixture({ y: 'all' }, 'i'), '"y" must be a list'],
    [() => fromChartFixture({ y: values, screened: 'no' }, 'i'), '"screened" must be'],
    [() => chartTable({ n_useful: [1.5] }), 'n_useful[0] must be a whole number'],
    [() => chartTable({ n: [1] }), 'n[0] must be a whole number, 2 or more'],
    [() => chartKindOf('pie'), 'There is no chart "pie"'],
    [() => fromFixtureInput({ colour: 'red' }), '"colour" is not a key'],
  ])('refusal %#', (read, sentence) => {
    expect(read).toThrow(sentence)
  })
})
