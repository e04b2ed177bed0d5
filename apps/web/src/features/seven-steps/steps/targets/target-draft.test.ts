import { describe, expect, it } from 'vitest'
import {
  type Agreement,
  agreementErrors,
  agreementsOf,
  targetsInput,
  targetValue,
  writtenTarget,
} from './target-draft.ts'

const metric = { metricId: 'a', direction: 'decrease' as const, limits: { lower: 52, mean: 80, upper: 108 } }
const agreed = (more: Partial<Agreement>): Agreement => ({
  metricId: 'a',
  role: 'target',
  kind: 'relative',
  value: '70',
  byOn: '2026-07-01',
  harm: '',
  ...more,
})

describe('an agreement about a metric', () => {
  it('comes to a value in the metric’s unit', () => {
    expect(targetValue(agreed({}), metric)).toBeCloseTo(24)
    expect(targetValue(agreed({ kind: 'absolute', value: '24,5' }), metric)).toBe(24.5)
    expect(targetValue(agreed({ value: 'many' }), metric)).toBeNull()
  })
  it('is sent with the sign of the good way', () => {
    const rising = { ...metric, direction: 'increase' as const }
    expect(targetsInput([agreed({})], [metric]).targets[0]?.value).toBe(-0.7)
    expect(targetsInput([agreed({ value: '7' })], [rising]).targets[0]?.value).toBe(0.07)
  })
  it('is a guardrail with its tolerated harm, or nothing', () => {
    const agreements = [agreed({ role: 'guardrail', harm: '0.3' }), agreed({ metricId: 'b', role: 'none' })]
    const sent = targetsInput(agreements, [metric, { ...metric, metricId: 'b' }])
    expect(sent).toEqual({ targets: [], guardrails: [{ metricId: 'a', toleratedHarm: 0.3 }] })
  })
  it('can be asked about while half of it is written', () => {
    expect(writtenTarget(agreed({ byOn: '' }), metric)).toMatchObject({ value: -0.7, byOn: null })
    expect(writtenTarget(agreed({ value: 'some' }), metric)).toMatchObject({
      value: null,
      byOn: '2026-07-01',
    })
  })
  it('wants a number and a date of a target, and nothing of what is not judged', () => {
    expect(agreementErrors(agreed({ value: '', byOn: '' }))).toEqual({ value: 'number', byOn: 'date' })
    expect(agreementErrors(agreed({ role: 'none', value: '' }))).toEqual({})
  })
  it('comes back from what was saved as it was typed', () => {
    const lap = {
      baselines: [{ metricId: 'a' }] as never,
      targets: [
        {
          id: 't',
          metricId: 'a',
          metricName: 'A',
          kind: 'relative' as const,
          value: -0.07,
          byOn: '2026-07-01',
          resolvedValue: 1,
          doubts: [],
        },
      ],
      guardrails: [],
    }
    expect(agreementsOf(lap)[0]).toMatchObject({ role: 'target', value: '7' })
  })
})
