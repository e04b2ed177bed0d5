import { describe, expect, test } from 'vitest'
import type { ContractContent, FrozenContract, FrozenPoint } from './contract-content.ts'
import { judgeContract } from './judge-contract.ts'
import { addPeriods } from './periods.ts'

const week = (i: number) => addPeriods('week', '2026-01-05', i)
const points = (values: number[], from: number): FrozenPoint[] =>
  values.map((value, i) => ({ periodStart: week(from + i), value }))
const before = [10, 12, 9, 11, 10, 12, 9, 11, 10, 12, 9, 11]

function contract(engineVersion: string, direction: 'decrease' | 'increase' = 'decrease'): FrozenContract {
  const metric = {
    metricId: 'm',
    metricName: 'Waiting',
    metricVersion: 1,
    unit: 'h',
    direction,
    kind: 'continuous' as const,
    period: 'week' as const,
    season: null,
    zone: 'UTC',
    gapRule: 'missing' as const,
    baselineFrom: week(0),
    baselineTo: week(11),
    baselinePoints: points(before, 0),
    limits: { lower: 5, mean: 10.5, upper: 16 },
    followupFrom: week(12),
    followupTo: week(23),
  }
  const content: ContractContent = {
    terms: { goLiveOn: week(12), settlingInPeriods: 0, followupPeriods: 12 },
    judgingOn: week(24),
    metrics: [metric],
    targets: [
      {
        id: 't',
        metricId: 'm',
        metricName: 'Waiting',
        kind: 'absolute',
        value: 9,
        byOn: week(30),
        resolvedValue: 9,
      },
    ],
    guardrails: [{ id: 'g', metricId: 'm', metricName: 'Waiting', toleratedHarm: 1 }],
    engineVersion,
    ownerId: null,
  }
  return { revision: 1, content, hash: 'h', pointsKnown: 0 }
}

const look = (held: FrozenContract, asOf: string, after: number[]) =>
  judgeContract({
    contract: held,
    evidence: new Map([
      ['m', { baseline: points(before, 0), followup: points(after, 12), typedShare: 0, zerosFilledIn: 0 }],
    ]),
    changedMeasurements: 0,
    excludedPoints: 0,
    mayVerifyLate: true,
    asOf,
    computedAt: new Date(0),
  })

describe('a look before the judging date', () => {
  const promising = [9, 9, 8, 9, 8, 10]

  test('a gain that is not confirmed reads "promising, wait" and claims nothing', () => {
    const early = look(contract('verdict-v2'), week(18), promising)
    expect(early.targets[0]).toMatchObject({
      code: 'improved_target_met',
      label: 'too_early',
      lean: 'promising',
    })
    expect(early.guardrails[0]).toMatchObject({ label: 'too_early', lean: 'promising' })
    expect(early.overall).toBe('too_early')
    const worse = look(contract('verdict-v2', 'increase'), week(18), promising)
    expect(worse.targets[0]).toMatchObject({ code: 'worse', label: 'too_early', lean: 'worrying' })
  })

  test('a confirmed gain may be shown at any look', () => {
    const early = look(contract('verdict-v2'), week(18), [8, 7, 8, 9, 7, 8])
    expect(early.targets[0]).toMatchObject({ label: 'met', lean: null, evidence: { confirmed: true } })
    expect(early.overall).toBe('there')
  })

  test('the same numbers on the date are the claim', () => {
    const due = look(contract('verdict-v2'), week(24), promising)
    expect(due.targets[0]).toMatchObject({ label: 'met', lean: null, evidence: { confirmed: false } })
  })

  test('a contract that froze the first engine is judged by it, at any look', () => {
    const early = look(contract('verdict-v1'), week(18), [5, 4, 5, 6, 5, 4])
    expect(early).toMatchObject({ engineVersion: 'verdict-v1', overall: 'there' })
    expect(early.targets[0]).toMatchObject({ label: 'met', lean: null, evidence: null })
  })
})
