import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Duration } from './duration.ts'
import { readOpenSlo } from './read.ts'
import type { Indicator, MetricSource, OpenSlo, Slo, SloObjective, SloWindow } from './types.ts'
import { openSloDocuments, writeOpenSlo } from './write.ts'

const name = fc.stringMatching(/^[a-z]([-a-z0-9]{0,20}[a-z0-9])?$/)
const words = fc.option(fc.string({ maxLength: 40 }))
const duration: fc.Arbitrary<Duration> = fc.record({
  count: fc.integer({ min: 1, max: 999 }),
  unit: fc.constantFrom('hour', 'day', 'week', 'month', 'quarter', 'year'),
})
const minutes: fc.Arbitrary<Duration> = fc.record({
  count: fc.integer({ min: 1, max: 60 }),
  unit: fc.constant('minute'),
})
const source: fc.Arbitrary<MetricSource> = fc.record({
  ref: fc.option(name),
  type: words,
  spec: fc.dictionary(name, fc.string()),
})
const unnamed = { name: fc.option(name), displayName: words, description: words }
const ratio = fc.record({
  ...unnamed,
  measure: fc.oneof(
    fc.record({
      type: fc.constant('ratio' as const),
      counter: fc.option(fc.boolean()),
      counts: fc.constantFrom('good' as const, 'bad' as const),
      part: source,
      total: source,
    }),
    fc.record({
      type: fc.constant('raw_ratio' as const),
      rawType: fc.constantFrom('success' as const, 'failure' as const),
      source,
    }),
  ),
})
const threshold = fc.record({
  ...unnamed,
  measure: fc.record({ type: fc.constant('threshold' as const), source }),
})
const window: fc.Arbitrary<SloWindow> = fc.oneof(
  fc.record({ kind: fc.constant('rolling' as const), duration }),
  fc.record({
    kind: fc.constant('calendar' as const),
    duration,
    calendar: fc.option(fc.constant({ startTime: '2026-01-01 00:00:00', timeZone: 'Europe/Berlin' })),
  }),
)

function objective(compares: boolean): fc.Arbitrary<SloObjective> {
  return fc.record({
    displayName: words,
    target: fc.integer({ min: 0, max: 99_999 }).map((part) => part / 100_000),
    threshold: compares
      ? fc.record({
          op: fc.constantFrom('lt', 'lte', 'gt', 'gte'),
          value: fc
            .double({ noNaN: true, noDefaultInfinity: true })
            .map((value) => (value === 0 ? 0 : value)),
        })
      : fc.constant(null),
    timeSliceTarget: fc.option(fc.integer({ min: 1, max: 100 }).map((part) => part / 100)),
    timeSliceWindow: fc.option(minutes),
    indicator: fc.constant(null),
  })
}

const slo: fc.Arbitrary<Slo> = fc.boolean().chain((compares) =>
  fc.record({
    name,
    displayName: words,
    description: words,
    service: fc.string({ maxLength: 20 }),
    budgetingMethod: fc.constantFrom('Occurrences', 'Timeslices', 'RatioTimeslices'),
    window,
    indicator: (compares ? threshold : ratio) as fc.Arbitrary<Indicator>,
    indicatorRef: fc.constant(null),
    objectives: fc.array(objective(compares), { minLength: 1, maxLength: 3 }),
    alertPolicies: fc.array(name, { maxLength: 2 }),
  }),
)

const condition = fc.record({
  name,
  displayName: words,
  description: words,
  severity: fc.string(),
  op: fc.constantFrom('lt' as const, 'lte' as const, 'gt' as const, 'gte' as const),
  threshold: fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10),
  lookbackWindow: duration,
  alertAfter: fc.option(minutes),
})
const policy = fc.record({
  name,
  displayName: words,
  description: words,
  alertWhenBreaching: fc.boolean(),
  alertWhenResolved: fc.boolean(),
  alertWhenNoData: fc.boolean(),
  conditions: fc.array(name, { maxLength: 2 }),
  notificationTargets: fc.array(name, { maxLength: 2 }),
})

const byName = <T extends { name: string | null }>(item: fc.Arbitrary<T>) =>
  fc.uniqueArray(item, { maxLength: 3, selector: (one) => one.name })

const things: fc.Arbitrary<OpenSlo> = fc.record({
  services: byName(fc.record({ name, displayName: words, description: words })),
  indicators: byName(fc.tuple(name, threshold).map(([own, one]) => ({ ...one, name: own }))),
  slos: byName(slo),
  alertPolicies: byName(policy),
  alertConditions: byName(condition),
})

test('what was written is read again, word for word and without an error', () => {
  fc.assert(
    fc.property(things, (given) => {
      const text = writeOpenSlo(given)
      fc.pre(text !== '')
      const { documents: _, findings, ...again } = readOpenSlo(text)
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(again).toEqual(given)
      expect(readOpenSlo(JSON.stringify(openSloDocuments(given)))).toMatchObject(given)
    }),
  )
})

test('a reference stays a reference, and a policy is not written in place', () => {
  const text = `
apiVersion: openslo/v1
kind: SLO
metadata: { name: a }
spec:
  service: s
  indicatorRef: elsewhere
  budgetingMethod: Occurrences
  timeWindow: [{ duration: 4w, isRolling: true }]
  objectives: [{ target: 0.99 }]
  alertPolicies: [p]
`
  const [document] = openSloDocuments(readOpenSlo(text))
  expect(document).toMatchObject({
    spec: { indicatorRef: 'elsewhere', alertPolicies: [{ alertPolicyRef: 'p' }] },
  })
  expect(JSON.stringify(document)).not.toContain('null')
})
