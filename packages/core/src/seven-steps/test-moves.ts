import type { Lap } from '@ratchet/contract'
import {
  answerImprovement,
  getHistory,
  getImprovement,
  importRegister,
  mergeImprovement,
  rankImprovement,
  restoreImprovement,
  setEstimates,
  setLinks,
  unmergeImprovement,
  updateImprovement,
} from '../backlog/index.ts'
import type { Context } from '../foundation/index.ts'
import {
  addPeriods,
  correctMeasurement,
  defineMetric,
  excludeMeasurement,
  getMetric,
  getSeries,
  updateMetric,
} from '../metrics/index.ts'
import { createService } from '../value-system/index.ts'
import * as steps from './index.ts'
import { after, before, importWeeks, type LapTest, story, terms } from './test-lap.ts'

/** A second metric with its weeks before, and services to link to. */
export interface Besides {
  otherMetricId: string
  serviceIds: string[]
}
export async function besidesOf({ workspace }: LapTest): Promise<Besides> {
  const owner = workspace.as('contributor')
  const definition = { unit: 'calls', direction: 'decrease', kind: 'count', period: 'week' } as const
  const { metric } = await defineMetric(owner, { name: 'Calls by phone', ...definition })
  await importWeeks(workspace, metric.id, 0, before)
  const serviceIds = []
  for (const name of ['Wi-Fi', 'Lecture rooms']) {
    serviceIds.push((await createService(workspace.as('manager'), { name })).service.id)
  }
  return { otherMetricId: metric.id, serviceIds }
}

/** What somebody may try at any moment, sensible or not. */
export type Move = (at: {
  test: LapTest
  who: Context
  lapId: string
  /** A second improvement, to be merged and taken apart again. */
  otherId: string
  besides: Besides
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
  momentum: async ({ test, who, lapId, roll }) =>
    steps.setMomentum(who, {
      lapId,
      version: (await lapOf(test)).version,
      standardised: [{ what: 'Kept', kind: 'procedure' }],
      processOwnerId: roll % 2 === 0 ? test.readerId : test.ownerId,
      noFollowUpReason: 'None',
    }),
  accept: ({ who, lapId }) => steps.acceptGain(who, { lapId }),
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
  secondBaseline: async ({ test, besides, who, lapId, roll }) =>
    steps.freezeBaseline(who, {
      lapId,
      version: (await lapOf(test)).version,
      metricId: besides.otherMetricId,
      from: addPeriods('week', story.firstWeek, roll % 3),
      to: addPeriods('week', story.firstWeek, 9 + (roll % 7)),
    }),
  unfreezeSecond: ({ besides, who, lapId }) =>
    steps.removeBaseline(who, { lapId, metricId: besides.otherMetricId }),
  rename: async ({ besides, who, roll }) => {
    const { metric } = await getMetric(who, { metricId: besides.otherMetricId })
    const { metricId, version } = { metricId: metric.id, version: metric.version }
    await updateMetric(who, { metricId, version, name: `Calls by phone ${roll % 3}` })
  },
  link: async ({ test, besides, who, roll }) => {
    const { version } = (await getImprovement(who, { id: test.improvementId })).improvement
    const links = besides.serviceIds.slice(0, roll % 3)
    await setLinks(who, {
      id: test.improvementId,
      version,
      links: links.map((id) => ({ kind: 'service' as const, id, activity: null })),
    })
  },
  estimate: async ({ test, who, roll }) => {
    const { version, estimates } = (await getImprovement(who, { id: test.improvementId })).improvement
    await setEstimates(who, {
      ...estimates,
      id: test.improvementId,
      version,
      urgency: roll % 5 === 0 ? null : 1 + (roll % 5),
      value: { low: 1, high: 2 + (roll % 4), unit: 'points', whose: 'students' },
    })
  },
  rank: ({ test, who, roll }) =>
    rankImprovement(who, { id: test.improvementId, rank: 1 + (roll % 3), reason: 'It hurts most' }),
  /** Undo: back to what it was right before or after some entry of its history. */
  restore: async ({ test, who, roll }) => {
    const id = test.improvementId
    const { entries } = await getHistory(who, { id })
    const entry = entries[roll % entries.length]
    const { version } = (await getImprovement(who, { id })).improvement
    if (!entry) return
    await restoreImprovement(who, {
      id,
      version,
      entryId: entry.id,
      moment: roll % 2 === 0 ? 'before' : 'after',
    })
  },
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
