import { createHash } from 'node:crypto'
import type { Lap } from '@ratchet/contract'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import { answerImprovement, captureImprovement, updateImprovement } from '../backlog/index.ts'
import { addPeriods, defineMetric, importSeries } from '../metrics/index.ts'
import * as steps from './index.ts'

/** Weeks of a made-up metric: sixteen around 80, then around 30, on Mondays. */
export const story = {
  firstWeek: '2026-01-05',
  goLiveOn: '2026-04-27',
  judgingOn: '2026-07-20',
  weeks: 40,
} as const
export const terms = { goLiveOn: story.goLiveOn, settlingInPeriods: 0, followupPeriods: 12 }
export const before = [78, 82, 75, 84, 80, 79, 83, 77, 81, 80, 76, 85, 79, 82, 78, 81]
export const after = [31, 28, 30, 33, 29, 30, 27, 32, 30, 29, 31, 30]
export const relapse = [78, 82, 75, 84, 80, 79, 83, 77, 81, 80, 76, 85]

export interface LapTest {
  workspace: TestWorkspace
  improvementId: string
  metricId: string
  ownerId: string
  readerId: string
  lap(): Promise<Lap>
  /** Values of the weeks from one on, imported the day after the last one ended. */
  record(firstWeek: number, values: number[]): Promise<void>
  travel(on: string): void
}

/** An accepted improvement with an owner (the contributor), a metric with its weeks before, and an open lap. */
export async function lapTest(target = 40): Promise<LapTest & { target: number }> {
  const workspace = await testWorkspace(`${story.firstWeek}T08:00:00Z`)
  const owner = workspace.as('contributor')
  const { improvement } = await captureImprovement(owner, { sentence: 'Fewer Wi-Fi tickets' })
  await answerImprovement(workspace.as('manager'), { id: improvement.id, kind: 'accept' })
  const ownerId = owner.actor.memberId ?? ''
  const readerId = workspace.as('manager').actor.memberId ?? ''
  await updateImprovement(workspace.as('manager'), {
    id: improvement.id,
    version: improvement.version + 1,
    ownerId,
  })
  const { metric } = await defineMetric(owner, {
    name: 'Wi-Fi tickets',
    unit: 'tickets',
    direction: 'decrease',
    kind: 'count',
    period: 'week',
  })
  const travel = (on: string) => {
    workspace.now = new Date(`${on}T10:00:00Z`)
  }
  const record = (firstWeek: number, values: number[]) => importWeeks(workspace, metric.id, firstWeek, values)
  await record(0, before)
  const opened = await steps.openLap(owner, { improvementId: improvement.id })
  const lap = async () => (await steps.getLap(owner, { lapId: opened.lap.id })).lap
  return {
    workspace,
    improvementId: improvement.id,
    metricId: metric.id,
    ownerId,
    readerId,
    lap,
    record,
    travel,
    target,
  }
}

/** Values of the weeks from one on, imported by the contributor the day after the last one ended. */
export async function importWeeks(
  workspace: TestWorkspace,
  metricId: string,
  firstWeek: number,
  values: number[],
): Promise<void> {
  const rows = values.map((value, index) => ({
    line: index + 2,
    time: addPeriods('week', story.firstWeek, firstWeek + index),
    value,
    denominator: null,
  }))
  const over = addPeriods('week', story.firstWeek, firstWeek + values.length)
  workspace.now = new Date(`${over}T10:00:00Z`)
  await importSeries(workspace.as('contributor'), {
    metricId,
    fileName: 'weeks.csv',
    fileHash: createHash('sha256').update(JSON.stringify(rows)).digest('hex'),
    mapping: { timeColumn: 'week', valueColumn: 'value', dateFormat: 'iso', decimalMark: '.', zone: 'UTC' },
    rows,
  })
}

/** Steps 1 to 4, filled in by the owner. */
export async function plan(test: LapTest & { target: number }, byOn: string = story.judgingOn): Promise<Lap> {
  const owner = test.workspace.as('contributor')
  let lap = await test.lap()
  const lapId = lap.id
  const version = () => ({ lapId, version: lap.version })
  lap = (
    await steps.setVision(owner, {
      ...version(),
      statement: 'The network is simply there.',
      stakeholders: [{ name: 'Students', kind: 'user', expectation: 'Calls do not drop' }],
    })
  ).lap
  lap = (
    await steps.freezeBaseline(owner, {
      ...version(),
      metricId: test.metricId,
      from: story.firstWeek,
      to: addPeriods('week', story.firstWeek, before.length - 1),
    })
  ).lap
  lap = (
    await steps.setTargets(owner, {
      ...version(),
      targets: [{ metricId: test.metricId, kind: 'absolute', value: test.target, byOn }],
      guardrails: [],
    })
  ).lap
  return (
    await steps.setPlan(owner, {
      ...version(),
      options: [{ title: 'New access points', chosen: true, reason: 'The old ones drop calls' }],
      actions: [{ title: 'Mount them', ownerId: test.ownerId, dueOn: story.goLiveOn }],
      noTrainingReason: 'Nobody has to do anything differently',
      noCommunicationReason: 'Nobody notices but by what works',
    })
  ).lap
}

/** Up to the stored verdict of the judging date. */
export async function judged(test: LapTest & { target: number }): Promise<Lap> {
  const owner = test.workspace.as('contributor')
  const planned = await plan(test)
  await steps.freezeContract(owner, { lapId: planned.id, version: planned.version, terms })
  await test.record(before.length, after)
  return (await steps.judgeLap(owner, { lapId: planned.id })).lap
}

/** Up to a closed lap under watch, decided by the owner and read by the manager. */
export async function closed(test: LapTest & { target: number }): Promise<Lap> {
  const owner = test.workspace.as('contributor')
  const { id: lapId, verdicts } = await judged(test)
  await steps.readVerdict(test.workspace.as('manager'), {
    lapId,
    verdictId: verdicts[0]?.id ?? '',
    comment: 'I see it too.',
  })
  const { lap } = await steps.verifyOutcome(owner, {
    lapId,
    decision: 'adopt',
    reason: 'It works',
    noFeedbackReason: 'They are on holiday',
  })
  await steps.setMomentum(owner, {
    lapId,
    version: lap.version,
    standardised: [{ what: 'Access points are checked each term', kind: 'procedure' }],
    processOwnerId: test.readerId,
    noFollowUpReason: 'Nothing is left to do',
  })
  return (await steps.closeLap(owner, { lapId })).lap
}
