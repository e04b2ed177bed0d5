import { describe, expect, test } from 'vitest'
import { readOpenSlo } from './read.ts'

const source = { metricSource: { type: 'any', spec: { query: 'q' } } }
const ratio = { spec: { ratioMetric: { good: source, total: source } } }
const threshold = { spec: { thresholdMetric: source } }
const spec = {
  service: 'shop',
  indicator: ratio,
  timeWindow: [{ duration: '28d', isRolling: true }],
  budgetingMethod: 'Occurrences',
  objectives: [{ target: 0.999 }],
}

function slo(change: object, name = 'checkout'): object {
  return { apiVersion: 'openslo/v1', kind: 'SLO', metadata: { name }, spec: { ...spec, ...change } }
}

const read = (documents: unknown, strict = false) => readOpenSlo(JSON.stringify(documents), { strict })

describe('documents that are refused', () => {
  test.each([
    ['a number', 42, 'not_openslo '],
    ['a text', 'hello', 'not_openslo '],
    ['another tool', { version: 'prometheus/v1', slos: [] }, 'not_openslo '],
    ['a coming version', { ...slo({}), apiVersion: 'openslo/v9' }, 'unsupported_version apiVersion'],
    ['an inherited name', { ...slo({}), apiVersion: 'constructor' }, 'unsupported_version apiVersion'],
    ['an unknown kind', { ...slo({}), kind: 'Wish' }, 'unsupported_kind kind'],
    ['an unknown field', slo({ owner: 'me' }), 'unknown_field spec.owner'],
    [
      'an unknown field in a list',
      slo({ objectives: [{ target: 0.9, goal: 1 }] }),
      'unknown_field spec.objectives[0].goal',
    ],
    ['no name', { ...slo({}), metadata: {} }, 'missing metadata.name'],
    ['no spec', { apiVersion: 'openslo/v1', kind: 'SLI', metadata: { name: 'a' } }, 'missing spec'],
    ['a target of 1', slo({ objectives: [{ target: 1 }] }), 'not_allowed spec.objectives[0].target'],
    [
      'a percent as a share',
      slo({ objectives: [{ target: 99.9 }] }),
      'not_allowed spec.objectives[0].target',
    ],
    ['no target', slo({ objectives: [{}] }), 'missing spec.objectives[0].target'],
    [
      'two targets',
      slo({ objectives: [{ target: 0.9, targetPercent: 90 }] }),
      'not_allowed spec.objectives[0].targetPercent',
    ],
    ['a target in words', slo({ objectives: [{ target: 'high' }] }), 'wrong_type spec.objectives[0].target'],
    ['no objectives', slo({ objectives: null }), 'missing spec.objectives'],
    ['an empty list of objectives', slo({ objectives: [] }), 'not_allowed spec.objectives'],
    ['objectives that are no list', slo({ objectives: 'two' }), 'wrong_type spec.objectives'],
    ['an objective that is no mapping', slo({ objectives: [7] }), 'wrong_type spec.objectives[0]'],
    ['another budget', slo({ budgetingMethod: 'Wishes' }), 'not_allowed spec.budgetingMethod'],
    ['no window', slo({ timeWindow: null }), 'missing spec.timeWindow'],
    ['an empty list of windows', slo({ timeWindow: [] }), 'not_allowed spec.timeWindow'],
    [
      'two windows',
      slo({ timeWindow: [spec.timeWindow[0], spec.timeWindow[0]] }),
      'not_allowed spec.timeWindow',
    ],
    [
      'a rolling window on the calendar',
      slo({
        timeWindow: [
          {
            duration: '1w',
            isRolling: true,
            calendar: { startTime: '2026-01-01 00:00:00', timeZone: 'UTC' },
          },
        ],
      }),
      'not_allowed spec.timeWindow[0].calendar',
    ],
    [
      'a day that does not exist',
      slo({
        timeWindow: [{ duration: '1w', calendar: { startTime: '2026-02-30 00:00:00', timeZone: 'UTC' } }],
      }),
      'not_allowed spec.timeWindow[0].calendar.startTime',
    ],
    [
      'isRolling in words',
      slo({ timeWindow: [{ duration: '1w', isRolling: 'yes' }] }),
      'wrong_type spec.timeWindow[0].isRolling',
    ],
    [
      'no time in a duration',
      slo({ timeWindow: [{ duration: '0d', isRolling: true }] }),
      'not_allowed spec.timeWindow[0].duration',
    ],
    [
      'a slice of nothing',
      slo({ objectives: [{ target: 0.9, timeSliceTarget: 0 }] }),
      'not_allowed spec.objectives[0].timeSliceTarget',
    ],
    [
      'no comparison',
      slo({ indicator: threshold, objectives: [{ target: 0.9, value: 3 }] }),
      'missing spec.objectives[0].op',
    ],
    [
      'two ways to measure',
      slo({ indicator: { spec: { ...ratio.spec, ...threshold.spec } } }),
      'not_allowed spec.indicator.spec',
    ],
    [
      'good and bad counted',
      slo({ indicator: { spec: { ratioMetric: { good: source, bad: source, total: source } } } }),
      'not_allowed spec.indicator.spec.ratioMetric',
    ],
    [
      'no total',
      slo({ indicator: { spec: { ratioMetric: { good: source } } } }),
      'missing spec.indicator.spec.ratioMetric.total.metricSource',
    ],
    [
      'raw beside total',
      slo({ indicator: { spec: { ratioMetric: { raw: source, rawType: 'success', total: source } } } }),
      'not_allowed spec.indicator.spec.ratioMetric.raw',
    ],
  ])('%s', (_, document, first) => {
    const reading = read([document])
    const errors = reading.findings.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ code, path }) => `${code} ${path}`)[0]).toBe(first)
    expect(reading.slos).toEqual([])
    expect(reading.documents).toHaveLength(1)
  })

  test('a number without end', () => {
    const text = JSON.stringify(
      slo({ indicator: threshold, objectives: [{ target: 0.9, op: 'lt', value: 7 }] }),
    )
    const reading = readOpenSlo(text.replace('"value":7', '"value": .inf'))
    expect(reading.findings.map(({ message }) => message)).toEqual(['must be a finite number'])
  })

  test('one bad document does not keep the others out; findings name its place', () => {
    const reading = read([
      slo({}),
      slo({ budgetingMethod: 'Wishes' }, 'second'),
      { apiVersion: 'openslo/v1', kind: 'Service', metadata: { name: 'shop' } },
    ])
    expect(reading.slos.map(({ name }) => name)).toEqual(['checkout'])
    expect(reading.services.map(({ name }) => name)).toEqual(['shop'])
    expect(reading.findings.map(({ index }) => index)).toEqual([1])
  })
})
