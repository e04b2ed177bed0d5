import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  conceptOfRule,
  emptyRecord,
  foldWork,
  mayNudge,
  stepsSkipped,
  type WorkRecord,
  workFindings,
  workRules,
  workScenario,
} from './index.ts'

const now = new Date('2026-06-01T10:00:00Z')
const days = (count: number) => new Date(now.getTime() - count * 86_400_000).toISOString()
const change = (operation: string, after: Record<string, unknown>, at = now) => ({
  ...{ at, operation, actorId: 'ada' },
  changes: Object.entries(after).map(([field, value]) => ({ field, after: value })),
})
const fold = (...events: ReturnType<typeof change>[]) => events.reduce(foldWork, emptyRecord)

const whole: WorkRecord = {
  ...emptyRecord,
  ...{ sentence: 'Faster answers', ownerId: 'ada', acceptedAt: days(60), lap: 1, vision: true },
  ...{
    stakeholders: true,
    baselines: ['baseline of hours'],
    metricIds: ['hours'],
    planned: true,
    live: true,
  },
  ...{ verified: 'there', verifiedAt: days(1), standardised: true, processOwner: true, followUp: true },
  ...{ ended: 'closed', endedAt: days(1), endedBy: 'ada', ranked: true, reviewOn: '2026-07-01' },
}

test('each row of the table of skipped steps finds its concept, and a whole record finds none', () => {
  expect(workFindings(whole, now, now)).toEqual([])
  const rows: [Partial<WorkRecord>, string][] = [
    [{ verified: null }, 'step-6'],
    [{ metricIds: [] }, 'step-3'],
    [{ baselines: [] }, 'step-2'],
    [{ stakeholders: false }, 'step-1'],
    [{ followUp: false }, 'step-7'],
    [{ lap: 0, ended: null, ownerId: null, verified: null }, 'backlog-quality'],
    [{ endedAt: days(120) }, 'one-off'],
  ]
  for (const [differs, concept] of rows) {
    const found = workFindings({ ...whole, ...differs }, now, new Date(days(100)))
    expect(found.map((rule) => conceptOfRule[rule])).toEqual([concept])
  }
})

test('a step that is still to come was not skipped', () => {
  const young = fold(change('open-lap', { lap: 1 }), change('set-vision', { vision_statement: 'Calm' }))
  expect(workFindings(young, now, null)).toEqual([])
  expect(stepsSkipped(young)).toEqual([])
})

test('a lap that was given up without a verdict left out the check', () => {
  const record = fold(
    change('capture-improvement', { sentence: 'Fewer calls', submitted_by: 'bob' }),
    change('open-lap', { lap: 1 }),
    change('set-vision', { lap: 1, vision_statement: 'Calm', stakeholders: [{ name: 'Students' }] }),
    change('freeze-baseline', { lap: 1, 'baseline of calls': { count: 12 } }),
    change('set-targets', { lap: 1, targets: [{ metricId: 'calls', value: 4 }] }),
    change('set-plan', { lap: 1, actions: [{ id: 'x' }] }),
    change('freeze-contract', { lap: 1, contract: { hash: 'h' } }),
    change('abandon-lap', { lap: 1, abandoned: true, lesson: 'no time' }),
  )
  expect(workFindings(record, now, now)).toEqual(['closed_unmeasured'])
  expect(stepsSkipped(record)).toEqual([6])
  const scenario = workScenario(record, 'closed_unmeasured', now, 'seed')
  expect(scenario.options).toContain('step-6')
  expect(scenario.facts).toEqual(['direction', 'baseline', 'target', 'plan', 'live', 'ended_abandoned'])
  // The next lap starts anew, and keeps the sentence.
  const next = foldWork(record, change('open-lap', { lap: 2 }))
  expect([next.sentence, next.lap, next.ended, next.baselines]).toEqual(['Fewer calls', 2, null, []])
})

test('a scenario has four options, one of them right, whatever the record lacks', () => {
  const flag = fc.boolean()
  const arbitrary = fc.record({ stakeholders: flag, planned: flag, live: flag, standardised: flag })
  fc.assert(
    fc.property(arbitrary, fc.constantFrom(...workRules), fc.string(), (differs, rule, seed) => {
      const record: WorkRecord = { ...whole, ...differs }
      const { options } = workScenario(record, rule, now, seed)
      const missing = workFindings(record, now, null).map((found) => conceptOfRule[found])
      expect(options).toHaveLength(4)
      expect(new Set(options).size).toBe(4)
      const right = conceptOfRule[rule]
      expect(options.filter((option) => option === right || missing.includes(option))).toEqual([right])
    }),
  )
})

test('three nudges in seven days are enough, and a snooze is kept', () => {
  const at = (count: number) => new Date(days(count))
  expect(mayNudge([at(1), at(2)], now, null, '2026-06-01')).toBe(true)
  expect(mayNudge([at(1), at(2), at(6)], now, null, '2026-06-01')).toBe(false)
  expect(mayNudge([at(1), at(2), at(8)], now, null, '2026-06-01')).toBe(true)
  expect(mayNudge([], now, '2026-06-02', '2026-06-01')).toBe(false)
  expect(mayNudge([], now, '2026-06-01', '2026-06-01')).toBe(true)
})
