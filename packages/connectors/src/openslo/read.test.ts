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

/** `code path` of every finding. */
const found = (documents: unknown, strict = false) =>
  read(documents, strict).findings.map(({ code, path, severity }) => `${severity} ${code} ${path}`)

describe('objectives', () => {
  test('a ratio over a rolling window', () => {
    const reading = read(slo({ description: 'Paying works.' }))
    expect(reading.findings).toEqual([])
    expect(reading.slos).toEqual([
      {
        name: 'checkout',
        displayName: null,
        description: 'Paying works.',
        service: 'shop',
        budgetingMethod: 'Occurrences',
        window: { kind: 'rolling', duration: { count: 28, unit: 'day' } },
        indicator: expect.objectContaining({
          measure: expect.objectContaining({ type: 'ratio', counts: 'good' }),
        }),
        indicatorRef: null,
        objectives: [
          {
            displayName: null,
            target: 0.999,
            threshold: null,
            timeSliceTarget: null,
            timeSliceWindow: null,
            indicator: null,
          },
        ],
        alertPolicies: [],
      },
    ])
  })

  test('slices of time, a threshold and a calendar', () => {
    const calendar = { startTime: '2026-01-01 00:00:00', timeZone: 'Europe/Berlin' }
    const reading = read(
      slo({
        indicator: threshold,
        budgetingMethod: 'Timeslices',
        timeWindow: [{ duration: '1M', isRolling: false, calendar }],
        objectives: [
          { targetPercent: 99.9, op: 'lte', value: 0.5, timeSliceTarget: 0.95, timeSliceWindow: '5m' },
        ],
      }),
    )
    expect(reading.findings).toEqual([])
    expect(reading.slos[0]).toMatchObject({
      window: { kind: 'calendar', duration: { count: 1, unit: 'month' }, calendar },
      objectives: [
        {
          target: 0.999,
          threshold: { op: 'lte', value: 0.5 },
          timeSliceTarget: 0.95,
          timeSliceWindow: { count: 5, unit: 'minute' },
        },
      ],
    })
  })

  test('an indicator elsewhere in the text is found, wherever it stands', () => {
    const { indicator: _, ...without } = spec
    const document = { ...slo({}), spec: { ...without, indicatorRef: 'paid' } }
    const sli = { apiVersion: 'openslo/v1', kind: 'SLI', metadata: { name: 'paid' }, spec: ratio.spec }
    const both = read([document, sli])
    expect(both.findings).toEqual([])
    expect(both.slos[0]?.indicator?.measure.type).toBe('ratio')
    expect(both.indicators).toHaveLength(1)
    const alone = read(document)
    expect(alone.findings.map(({ code }) => code)).toEqual(['reference_missing'])
    expect(alone.slos[0]).toMatchObject({ indicator: null, indicatorRef: 'paid' })
  })

  test('each objective may bring its own indicator', () => {
    const { indicator: _, ...without } = spec
    const own = {
      ...slo({}),
      spec: { ...without, objectives: [{ target: 0.9, indicator: threshold, op: 'lt', value: 1 }] },
    }
    expect(read(own).slos[0]?.objectives[0]).toMatchObject({ threshold: { op: 'lt', value: 1 } })
    expect(found({ ...own, spec: without })).toEqual(['error missing spec.indicator'])
  })

  test('a share that is given ready made, and bad events', () => {
    const raw = { spec: { ratioMetric: { rawType: 'failure', raw: source } } }
    expect(read(slo({ indicator: raw })).slos[0]?.indicator?.measure).toMatchObject({
      type: 'raw_ratio',
      rawType: 'failure',
    })
    const bad = { spec: { ratioMetric: { counter: true, bad: source, total: source } } }
    expect(read(slo({ indicator: bad })).slos[0]?.indicator?.measure).toMatchObject({
      counts: 'bad',
      counter: true,
    })
  })

  test('the old version', () => {
    const query = { source: 'prometheus', queryType: 'promql', query: 'up' }
    const old = (change: object) => ({
      apiVersion: 'openslo/v1alpha',
      kind: 'SLO',
      metadata: { name: 'old' },
      spec: {
        service: 's',
        budgetingMethod: 'Occurrences',
        timeWindows: [{ unit: 'Week', count: 2, isRolling: true }],
        objectives: [{ target: 0.99, ratioMetrics: { incremental: true, good: query, total: query } }],
        ...change,
      },
    })
    const reading = read(old({}))
    expect(reading.findings).toEqual([])
    expect(reading.slos[0]).toMatchObject({
      window: { kind: 'rolling', duration: { count: 2, unit: 'week' } },
      objectives: [
        { indicator: { measure: { type: 'ratio', part: { type: 'prometheus', spec: { query: 'up' } } } } },
      ],
    })
    const latency = old({
      indicator: { thresholdMetric: query },
      objectives: [{ target: 0.9, op: 'gt', value: 200 }],
    })
    expect(read(latency).slos[0]?.objectives[0]?.threshold).toEqual({ op: 'gt', value: 200 })
    expect(found(old({ timeWindows: [{ unit: 'Fortnight', count: 1.5, isRolling: true }] }))).toEqual([
      'error not_allowed spec.timeWindows[0].unit',
      'error not_allowed spec.timeWindows[0].count',
    ])
    expect(found(old({ objectives: [{ target: 0.9, ratioMetrics: { incremental: true } }] }))).toEqual([
      'error missing spec.objectives[0].ratioMetrics.good',
      'error missing spec.objectives[0].ratioMetrics.total',
    ])
  })
})

describe('known faults are named, never guessed', () => {
  test('op on a ratio: left out with a warning, refused when strict', () => {
    const documents = slo({ objectives: [{ target: 0.9, op: 'gt', value: 1 }] })
    expect(found(documents)).toEqual([
      'warning op_on_ratio spec.objectives[0].op',
      'warning value_on_ratio spec.objectives[0].value',
    ])
    expect(read(documents).slos[0]?.objectives[0]?.threshold).toBeNull()
    expect(read(documents, true).slos).toEqual([])
  })

  test('1m is a minute, 1M a month', () => {
    const window = (duration: string) => slo({ timeWindow: [{ duration, isRolling: true }] })
    expect(found(window('1m'))).toEqual(['warning window_in_minutes spec.timeWindow[0].duration'])
    expect(read(window('1m')).slos[0]?.window.duration).toEqual({ count: 1, unit: 'minute' })
    expect(found(window('1M'))).toEqual([])
    const slices = {
      budgetingMethod: 'RatioTimeslices',
      objectives: [{ target: 0.9, timeSliceWindow: '1M' }],
    }
    expect(found(slo(slices))).toEqual(['warning slices_in_months spec.objectives[0].timeSliceWindow'])
  })

  test('a window that neither rolls nor starts', () => {
    const documents = slo({ timeWindow: [{ duration: '1w' }] })
    expect(found(documents)).toEqual(['warning window_without_start spec.timeWindow[0]'])
    expect(read(documents).slos[0]?.window).toMatchObject({ kind: 'calendar', calendar: null })
  })

  test('slices that are not described', () => {
    const documents = slo({ budgetingMethod: 'Timeslices' })
    const places = ['spec.objectives[0].timeSliceTarget', 'spec.objectives[0].timeSliceWindow']
    expect(found(documents)).toEqual(places.map((path) => `warning missing ${path}`))
    expect(found(documents, true)).toEqual(places.map((path) => `error missing ${path}`))
  })

  test('a name that is no label, an unknown zone', () => {
    expect(found(slo({}, 'Check out'))).toEqual(['warning name_not_a_label metadata.name'])
    expect(found(slo({}, 'Check out'), true)).toEqual(['error name_not_a_label metadata.name'])
    const calendar = { startTime: '2026-01-01T00:00:00Z', timeZone: 'Mars/Olympus' }
    expect(found(slo({ timeWindow: [{ duration: '1w', calendar }] }))).toEqual([
      'warning time_zone_unknown spec.timeWindow[0].calendar.timeZone',
    ])
  })
})

describe('alerts', () => {
  const condition = (name: string, change: object = {}) => ({
    kind: 'AlertCondition',
    metadata: { name },
    spec: {
      severity: 'page',
      condition: {
        kind: 'burnrate',
        op: 'gt',
        threshold: 14.4,
        lookbackWindow: '1h',
        alertAfter: '5m',
        ...change,
      },
    },
  })
  const policy = (name: string, conditions: unknown[]) => ({
    kind: 'AlertPolicy',
    metadata: { name },
    spec: { alertWhenBreaching: true, conditions, notificationTargets: [{ targetRef: 'mail' }] },
  })

  test('policies and conditions written in place become things of their own', () => {
    const reading = read(slo({ alertPolicies: [policy('fast', [condition('burns')])] }))
    expect(reading.findings).toEqual([])
    expect(reading.slos[0]?.alertPolicies).toEqual(['fast'])
    expect(reading.alertPolicies).toMatchObject([
      {
        name: 'fast',
        conditions: ['burns'],
        notificationTargets: ['mail'],
        alertWhenBreaching: true,
        alertWhenNoData: false,
      },
    ])
    expect(reading.alertConditions).toMatchObject([
      { name: 'burns', op: 'gt', threshold: 14.4, lookbackWindow: { count: 1, unit: 'hour' } },
    ])
  })

  test('references lead through the text, in either spelling', () => {
    const v1 = { apiVersion: 'openslo/v1' }
    const documents = [
      slo({ alertPolicies: ['fast', { alertPolicyRef: 'slow' }] }),
      { ...v1, ...policy('fast', [{ conditionRef: 'burns' }]) },
      { ...v1, ...condition('burns') },
    ]
    expect(found(documents)).toEqual(['warning reference_missing spec.alertPolicies[1]'])
    expect(found(documents.slice(0, 2))).toEqual([
      'warning reference_missing spec.alertPolicies[1]',
      'warning reference_missing spec.conditions[0]',
    ])
  })

  test('an alert of low burning, and one that no error rate can fire', () => {
    const low = { apiVersion: 'openslo/v1', ...condition('low', { op: 'lte' }) }
    expect(found(low)).toEqual(['warning alert_when_low spec.condition.op'])
    expect(read(low).alertConditions[0]?.op).toBe('lte')
    const high = (threshold: number) =>
      found(
        slo({ objectives: [{ target: 0.9 }], alertPolicies: [policy('p', [condition('c', { threshold })])] }),
      )
    expect(high(9.9)).toEqual([])
    expect(high(14.4)).toEqual(['warning burn_rate_unreachable spec.alertPolicies'])
  })

  test('two things of one name are refused, the same one twice is one', () => {
    const twice = (threshold: number) =>
      slo({ alertPolicies: [policy('a', [condition('c')]), policy('b', [condition('c', { threshold })])] })
    expect(found(twice(14.4))).toEqual([])
    expect(found(twice(6))).toEqual(['error duplicate_name metadata.name'])
    expect(found([slo({}), slo({ service: 'other' })])).toEqual(['error duplicate_name metadata.name'])
  })

  test('conditions that make no sense', () => {
    const bad = condition('c', { kind: 'latency', op: 'over', threshold: -1, lookbackWindow: '1 hour' })
    expect(found({ apiVersion: 'openslo/v1', ...bad })).toEqual([
      'error not_allowed spec.condition.kind',
      'error not_allowed spec.condition.op',
      'error not_allowed spec.condition.threshold',
      'error not_allowed spec.condition.lookbackWindow',
    ])
  })
})
