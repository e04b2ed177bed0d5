import { expect, test } from 'vitest'
import { gateRules } from './gates.ts'
import type { LapRecord } from './lap-record.ts'

const around = { today: '2026-06-01', secondReaderRequired: true, verdictOutdated: false }
const codes = (mean: number, kind: 'relative' | 'absolute') => {
  const limits = { mean, lower: mean - 1, upper: mean + 1 }
  const lap = {
    targets: [{ metricId: 'nps', kind, value: -0.7 }],
    guardrails: [],
    baselines: [{ metricId: 'nps', statistics: { limits } }],
  } as unknown as LapRecord
  return gateRules[3]?.(lap, around).map(({ code }) => code)
}

test('a share of a baseline mean of zero or below is no target: it would be met by getting worse', () => {
  expect(codes(-10, 'relative')).toEqual(['relative_target_without_base'])
  expect(codes(0, 'relative')).toEqual(['relative_target_without_base'])
  expect(codes(80, 'relative')).toEqual([])
  expect(codes(-10, 'absolute')).toEqual([])
})

const planned = {
  options: [{ chosen: true, reason: 'It is the cheapest' }],
  actions: [{ ownerId: 'owner', dueOn: '2026-05-01', kind: 'train' }],
  resources: { budget: null },
  authorisation: null,
  justDoIt: false,
  noTrainingReason: '',
  noCommunicationReason: 'Nobody notices',
}
const gate = (step: number, plan: object, ownerId: string | null = 'owner') => {
  const contract = { content: { terms: { goLiveOn: '2026-05-04' } } }
  const lap = { ownerId, plan: { ...planned, ...plan }, revisions: [contract] } as unknown as LapRecord
  return gateRules[step]?.(lap, around).map(({ code }) => code)
}

test.each([
  [{}, []],
  [{ options: [] }, ['chosen_option']],
  [{ options: [{ chosen: true, reason: '' }] }, ['chosen_reason']],
  [{ options: [], justDoIt: true }, []],
  [{ actions: [], justDoIt: true }, ['action']],
  [{ resources: { budget: { amount: 5, currency: 'EUR' } } }, ['budget_authorisation']],
])('the gate of step 4 with %j wants %j', (plan, wanted) => {
  expect(gate(4, plan)).toEqual(wanted)
})

test('the gate of step 4 wants an owner in the short lane, too', () => {
  expect(gate(4, { justDoIt: true }, null)).toEqual(['owner'])
})

test.each([
  [{}, []],
  [{ actions: [] }, ['training']],
  [{ noCommunicationReason: '' }, ['communication']],
  [{ actions: [{ kind: 'communicate' }], noCommunicationReason: '' }, ['training']],
  [{ actions: [], noTrainingReason: 'They know', noCommunicationReason: '' }, ['communication']],
])('the gate of step 5 with %j wants %j', (plan, wanted) => {
  expect(gate(5, plan)).toEqual(wanted)
})
