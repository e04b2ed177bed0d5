import type { Role } from '@ratchet/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerImprovement, getImprovement, updateImprovement } from '../backlog/index.ts'
import { type Context, OperationError } from '../foundation/index.ts'
import { addPeriods, correctMeasurement, getSeries } from '../metrics/index.ts'
import * as steps from './index.ts'
import { after, before, type LapTest, lapTest, story, terms } from './test-lap.ts'

/** What somebody may try at any moment, sensible or not. */
type Move = (at: { test: LapTest; who: Context; lapId: string; roll: number }) => Promise<unknown>

const lapOf = async (test: LapTest) => await test.lap()
const moves: Record<string, Move> = {
  vision: async ({ test, who, lapId, roll }) =>
    steps.setVision(who, {
      lapId,
      version: (await lapOf(test)).version,
      statement: roll % 4 === 0 ? '' : 'Better',
      stakeholders: [{ name: 'Students', kind: 'user', expectation: 'Help' }],
    }),
  baseline: async ({ test, who, lapId, roll }) =>
    steps.freezeBaseline(who, {
      lapId,
      version: (await lapOf(test)).version,
      metricId: test.metricId,
      from: story.firstWeek,
      to: addPeriods('week', story.firstWeek, 7 + (roll % 9)),
    }),
  unfreeze: ({ test, who, lapId }) => steps.removeBaseline(who, { lapId, metricId: test.metricId }),
  targets: async ({ test, who, lapId, roll }) =>
    steps.setTargets(who, {
      lapId,
      version: (await lapOf(test)).version,
      targets: [{ metricId: test.metricId, kind: 'absolute', value: 20 + (roll % 40), byOn: '2027-06-01' }],
      guardrails: [],
    }),
  plan: async ({ test, who, lapId }) =>
    steps.setPlan(who, {
      lapId,
      version: (await lapOf(test)).version,
      options: [{ title: 'Do it', chosen: true, reason: 'It helps' }],
      actions: [{ title: 'Now', ownerId: test.ownerId, dueOn: story.goLiveOn, kind: 'train' }],
      noCommunicationReason: 'Nobody notices',
    }),
  freeze: async ({ test, who, lapId }) =>
    steps.freezeContract(who, { lapId, version: (await lapOf(test)).version, terms }),
  amend: async ({ test, who, lapId, roll }) =>
    steps.amendContract(who, {
      lapId,
      version: (await lapOf(test)).version,
      terms: { followupPeriods: 6 + (roll % 8) },
      reason: 'Sooner',
    }),
  measure: async ({ test, roll }) => test.record(before.length, after.slice(0, 6 + (roll % 7))),
  correct: async ({ test, who, roll }) => {
    const { points } = await getSeries(who, { metricId: test.metricId })
    const point = points[roll % points.length]
    if (!point) return
    await correctMeasurement(who, {
      metricId: test.metricId,
      periodStart: point.periodStart,
      version: point.version,
      value: roll % 100,
      reason: 'So that it fits',
    })
  },
  wait: async ({ test, roll }) => test.travel(addPeriods('week', story.firstWeek, 16 + (roll % 40))),
  judge: ({ who, lapId, roll }) =>
    steps.judgeLap(who, { lapId, gapReason: roll % 2 === 0 ? '' : 'Never measured' }),
  read: async ({ test, who, lapId }) =>
    steps.readVerdict(who, {
      lapId,
      verdictId: (await lapOf(test)).verdicts.at(-1)?.id ?? test.metricId,
      comment: 'Read',
    }),
  verify: ({ who, lapId, roll }) =>
    steps.verifyOutcome(who, {
      lapId,
      decision: roll % 5 === 0 ? 'abandon' : 'adopt',
      reason: 'Done',
      lesson: 'Learnt',
      noFeedbackReason: 'Nobody was there',
    }),
  handOver: async ({ test, who, roll }) => {
    const { improvement } = await getImprovement(who, { id: test.improvementId })
    const ownerId = roll % 2 === 0 ? test.readerId : test.ownerId
    await updateImprovement(who, { id: test.improvementId, version: improvement.version, ownerId })
  },
  answerAgain: ({ test, who }) =>
    answerImprovement(who, { id: test.improvementId, kind: 'decline', reason: 'No' }),
  momentum: async ({ test, who, lapId }) =>
    steps.setMomentum(who, {
      lapId,
      version: (await lapOf(test)).version,
      standardised: [{ what: 'Kept', kind: 'procedure' }],
      processOwnerId: test.ownerId,
      noFollowUpReason: 'None',
    }),
  close: ({ who, lapId }) => steps.closeLap(who, { lapId }),
  abandon: ({ who, lapId, roll }) =>
    roll % 10 === 0 ? steps.abandonLap(who, { lapId, lesson: 'Too dear' }) : Promise.resolve(),
}

const roles: Role[] = ['administrator', 'manager', 'contributor', 'viewer']
const tries = fc.array(
  fc.record({
    // The straight way is tried most often, or hardly any run would come near the end.
    name: fc.constantFrom(
      ...Object.keys(moves),
      ...['vision', 'baseline', 'targets', 'plan', 'freeze', 'measure', 'wait', 'judge', 'read', 'verify'],
    ),
    role: fc.constantFrom(...roles, 'contributor' as const, 'manager' as const),
    roll: fc.nat({ max: 999 }),
  }),
  { minLength: 20, maxLength: 45 },
)
const straight = [
  'vision',
  'baseline',
  'targets',
  'plan',
  'freeze',
  'measure',
  'wait',
  'judge',
  'read',
  'verify',
  'momentum',
  'close',
]

test('whatever several people try in whatever order, *verified* stands on a verdict that somebody else has read', async () => {
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(tries, fc.boolean(), async (random, helped) => {
      const test = await lapTest()
      try {
        const lapId = (await test.lap()).id
        const way = helped
          ? [
              ...straight.map((name) => ({
                name,
                role: name === 'read' ? 'manager' : 'contributor',
                roll: 39,
              })),
              ...random.slice(0, 8),
            ]
          : random
        for (const { name, role, roll } of way) {
          const who = test.workspace.as(role as Role)
          await moves[name]?.({ test, who, lapId, roll }).catch((error: unknown) => {
            if (!(error instanceof OperationError)) throw error
          })
          const lap = await test.lap()
          const { status } = (await getImprovement(who, { id: test.improvementId })).improvement
          reached.add(status)
          if (['verified', 'sustaining', 'held', 'partly_achieved', 'not_achieved'].includes(status)) {
            const verdict = lap.verdicts.find((found) => found.id === lap.verification?.verdictId)
            expect(verdict?.overall).toBe(lap.verification?.overall)
            expect(lap.verification?.reading?.verdictId).toBe(verdict?.id)
            expect(verdict?.asOf && lap.contract && verdict.asOf >= lap.contract.judgingOn).toBe(true)
          }
          expect(
            lap.verdicts.filter((verdict) => verdict.standing === 'deciding').length,
          ).toBeLessThanOrEqual(1)
        }
        const check = await steps.checkStatuses(test.workspace.as('manager'), {})
        expect(check.eventChain.brokenAt).toBeNull()
      } finally {
        await test.workspace.dispose()
      }
    }),
    { numRuns: 8, seed: 20261123 },
  )
  // A run in which nothing ever got there would prove nothing.
  expect([...reached]).toEqual(expect.arrayContaining(['measuring', 'to_be_judged', 'sustaining']))
}, 120_000)
