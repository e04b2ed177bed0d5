import type { Lap } from '@ratchet/contract'
import {
  answerImprovement,
  getImprovement,
  importRegister,
  mergeImprovement,
  unmergeImprovement,
  updateImprovement,
} from '../backlog/index.ts'
import type { Context } from '../foundation/index.ts'
import { addPeriods, correctMeasurement, excludeMeasurement, getSeries } from '../metrics/index.ts'
import * as steps from './index.ts'
import { after, before, type LapTest, story, terms } from './test-lap.ts'

/** What somebody may try at any moment, sensible or not. */
export type Move = (at: {
  test: LapTest
  who: Context
  lapId: string
  /** A second improvement, to be merged and taken apart again. */
  otherId: string
  roll: number
}) => Promise<unknown>

const lapOf = async (test: LapTest): Promise<Lap> => {
  const { laps } = await steps.listLaps(test.workspace.as('viewer'), { improvementId: test.improvementId })
  return laps[0] ?? (await test.lap())
}
export const moves: Record<string, Move> = {
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
  watch: ({ who, lapId, roll }) => steps.runWatchCheck(who, { lapId, number: 1 + (roll % 3) }),
  nextLap: ({ test, who }) => steps.openLap(who, { improvementId: test.improvementId }),
  unmeasured: async ({ test, who, lapId, roll }) =>
    steps.setUnmeasured(who, {
      lapId,
      version: (await lapOf(test)).version,
      unmeasured:
        roll % 5 === 0
          ? null
          : {
              reason: 'Twice a year makes no series',
              action: { title: 'Count them', ownerId: test.ownerId, dueOn: story.goLiveOn },
              goal: { statement: 'Somebody new can do it', byOn: '2026-06-01' },
            },
    }),
  changes: async ({ test, who, lapId, roll }) =>
    steps.setChanges(who, {
      lapId,
      version: (await lapOf(test)).version,
      changes: [
        { title: `Part ${roll % 5}`, startOn: '2026-04-20', endOn: roll % 4 === 0 ? null : '2026-04-24' },
      ],
    }),
  proofs: async ({ test, who, lapId, roll }) =>
    steps.setProofs(who, {
      lapId,
      version: (await lapOf(test)).version,
      proofs: [{ what: `Runbook ${roll % 3}` }],
    }),
  readProofs: async ({ test, who, lapId }) =>
    steps.readProofs(who, { lapId, version: (await lapOf(test)).version, comment: 'Tried it' }),
  endUnproven: ({ who, lapId }) =>
    steps.endUnproven(who, {
      lapId,
      decision: 'adopt',
      reason: 'Done',
      noFeedbackReason: 'Nobody was there',
    }),
  leaveOut: ({ test, who, roll }) =>
    excludeMeasurement(who, {
      metricId: test.metricId,
      periodStart: addPeriods('week', story.firstWeek, roll % 28),
      excluded: roll % 2 === 0,
      reason: 'A holiday',
    }),
  rewrite: async ({ test, who, roll }) => {
    const { improvement } = await getImprovement(who, { id: test.improvementId })
    const sentence = roll % 2 === 0 ? 'Fewer Wi-Fi tickets' : 'Far fewer Wi-Fi tickets'
    await updateImprovement(who, { id: test.improvementId, version: improvement.version, sentence })
  },
  merge: ({ test, who, otherId }) =>
    mergeImprovement(who, { id: otherId, intoId: test.improvementId, reason: 'The same' }),
  takeApart: ({ who, otherId }) => unmergeImprovement(who, { id: otherId }),
  mergeAway: ({ test, who, otherId }) => mergeImprovement(who, { id: test.improvementId, intoId: otherId }),
  import: ({ test, who, roll }) =>
    importRegister(who, {
      rows: [
        { line: 2, cells: { id: test.improvementId, sentence: `Imported ${roll % 4}` } },
        { line: 3, cells: { sentence: `New from the register ${roll % 4}` } },
      ],
    }),
}

export { lapOf as newestLap }
