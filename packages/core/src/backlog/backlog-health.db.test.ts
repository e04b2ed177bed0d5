import { healthLists, type TeamHealth } from '@ratchet/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import { createTeam, updateTeam } from '../people/index.ts'
import { abandonLap, openLap } from '../seven-steps/index.ts'
import {
  answerImprovement,
  captureImprovement,
  getBacklogHealth,
  getHistory,
  getRanking,
  listImprovements,
  listWorkInProgress,
  mergeImprovement,
  rankImprovement,
  setEstimates,
  setScoringMethod,
  updateImprovement,
} from './index.ts'

let workspace: TestWorkspace
let desk: string
beforeAll(async () => {
  workspace = await testWorkspace('2026-05-20T10:00:00Z')
  const { team } = await createTeam(workspace.as('manager'), {
    name: 'Desk',
    level: 'operational',
    wipLimit: 1,
  })
  desk = team.id
})
afterAll(() => workspace.dispose())

const daysPass = (days: number) => {
  workspace.now = new Date(workspace.now.getTime() + days * 86_400_000)
}
const capture = async (sentence: string, teamId: string | null = desk) =>
  (await captureImprovement(workspace.as('contributor'), { sentence, teamId })).improvement.id
const accept = (id: string) => answerImprovement(workspace.as('manager'), { id, kind: 'accept' })
const health = () => getBacklogHealth(workspace.as('viewer'), {})
const ofDesk = async () => (await health()).teams.find(({ teamId }) => teamId === desk)!
const list = async (filter: object) =>
  await listImprovements(workspace.as('viewer'), { limit: 200, ...filter })

/** Every count of every row, against the list that it opens. */
async function numbersAndListsAgree() {
  const { whole, teams } = await health()
  const rows: [TeamHealth, object][] = [
    [whole, {}],
    ...teams.map((row): [TeamHealth, object] => [
      row,
      row.teamId === null ? { withoutTeam: true } : { teamId: row.teamId },
    ]),
  ]
  for (const [row, filter] of rows) {
    for (const name of healthLists) {
      const { total } = await list({ ...filter, health: name })
      expect(total, `${name} of ${row.teamId ?? JSON.stringify(filter)}`).toBe(row.counts[name])
    }
  }
}

test('owned, prioritised, reviewed, answered, aged, cleared and stale: each number is the length of its list', async () => {
  const [owned, bare, late, waiting, declined, twin] = [
    await capture('Printers jam'),
    await capture('Tickets wait'),
    await capture('Late answer'),
    await capture('No answer yet'),
    await capture('Blue screens', null),
    await capture('Jamming printers', null),
  ]
  for (const id of [owned, bare]) await accept(id)
  const { improvement } = await updateImprovement(workspace.as('contributor'), {
    id: owned,
    version: 1,
    ownerId: workspace.as('contributor').actor.memberId,
    nextReviewOn: '2026-07-01',
  })
  await setEstimates(workspace.as('contributor'), {
    ...improvement.estimates,
    id: owned,
    version: improvement.version,
    value: { low: 1, high: 2, unit: 'Points', whose: '' },
    effort: { lowDays: 1, highDays: 2 },
  })
  await answerImprovement(workspace.as('manager'), { id: declined, kind: 'decline', reason: 'no money' })
  await mergeImprovement(workspace.as('manager'), { id: twin, intoId: owned })
  daysPass(20)
  await accept(late)
  // Answered anew later: the first answer came in time, and that stays.
  await answerImprovement(workspace.as('manager'), {
    id: declined,
    kind: 'park',
    reason: 'money?',
    wakeUpOn: '2027-01-01',
  })

  expect(await ofDesk()).toMatchObject({
    counts: { open: 4, in_hand: 3, unowned: 2, unprioritised: 2, not_reviewed: 2, answered_late: 2 },
    ownedPercent: 33,
    prioritisedPercent: 33,
    reviewedInTimePercent: 33,
    answeredInTimePercent: 50,
    clearancePercent: 0,
    medianAgeDays: 20,
    oldestAgeDays: 20,
    stalePercent: 0,
  })
  const idsOf = async (filter: object) => new Set((await list(filter)).improvements.map(({ id }) => id))
  expect(await idsOf({ teamId: desk, health: 'answered_late' })).toEqual(new Set([late, waiting]))
  const { whole } = await health()
  expect(whole.counts).toMatchObject({ new_lately: 6, closed_lately: 1, open: 5 })
  await numbersAndListsAgree()

  // Past its review date and untouched since: stale. Without a date, after ninety days.
  daysPass(75)
  expect(await idsOf({ health: 'stale' })).toEqual(new Set([bare, owned]))
  await updateImprovement(workspace.as('contributor'), { id: bare, version: 1, description: 'Looked at' })
  expect((await ofDesk()).counts).toMatchObject({ stale: 1, new_lately: 0, not_reviewed: 3 })
  await numbersAndListsAgree()
})

test('what was parked is promised an answer anew from the day it wakes up on, not overdue at once', async () => {
  const id = await capture('Ask again after the move', null)
  const before = (await list({ text: 'Ask again after the move' })).improvements[0]?.replyBy
  const { improvement: parked } = await answerImprovement(workspace.as('manager'), {
    id,
    kind: 'park',
    reason: 'we move',
    wakeUpOn: '2026-10-02',
  })
  // A Friday and five working days.
  expect(parked).toMatchObject({ status: 'parked', replyBy: '2026-10-09', replyOverdue: false })
  const { entries } = await getHistory(workspace.as('manager'), { id })
  expect(entries[0]?.changes).toContainEqual({ field: 'reply_by', before, after: '2026-10-09' })
  const at = async (instant: string) => {
    workspace.now = new Date(instant)
    return (await list({ text: 'Ask again after the move' })).improvements[0]
  }
  const { now } = workspace
  expect(await at('2026-10-09T10:00:00Z')).toMatchObject({ status: 'idea', replyOverdue: false })
  expect(await at('2026-10-10T10:00:00Z')).toMatchObject({ status: 'idea', replyOverdue: true })
  workspace.now = now
})

test('prioritised means having a place in the ranking, whatever the method and its units', async () => {
  const { method } = await getRanking(workspace.as('viewer'), {})
  const placed = async () => {
    const { whole } = await health()
    const { ranked, improvements } = await getRanking(workspace.as('viewer'), { limit: 500 })
    const answered = new Set(improvements.filter(({ status }) => status !== 'idea').map(({ id }) => id))
    expect(whole.counts.to_prioritise - whole.counts.unprioritised).toBe(
      ranked.filter(({ improvementId }) => answered.has(improvementId)).length,
    )
    return whole.counts.unprioritised
  }
  const before = await placed()
  const settings = { ...method.settings, rates: [{ unit: 'EUR', points: 1 }] }
  await setScoringMethod(workspace.as('manager'), { version: 0, kind: 'wsjf', settings, reason: 'money' })
  expect(await placed()).toBe(before + 1)
  const [first] = (await list({ health: 'unprioritised' })).improvements
  await rankImprovement(workspace.as('manager'), { id: first?.id ?? '', rank: 1, reason: 'the dean' })
  expect(await placed()).toBe(before)
})

test('a limit of work in progress counts open laps, and is broken above it', async () => {
  const [one, two] = [await capture('One'), await capture('Two')]
  for (const id of [one, two]) {
    await accept(id)
    await openLap(workspace.as('contributor'), { improvementId: id })
    const { teams } = await listWorkInProgress(workspace.as('viewer'), {})
    const inProgress = id === one ? 1 : 2
    expect(teams).toEqual([{ teamId: desk, inProgress, wipLimit: 1, broken: id === two }])
  }
  expect(await ofDesk()).toMatchObject({ wipLimit: 1, wipBroken: true, counts: { in_progress: 2 } })
  await numbersAndListsAgree()
  const { improvement } = (await list({ health: 'in_progress' })).improvements.map((found) => ({
    improvement: found,
  }))[0]!
  await abandonLap(workspace.as('manager'), {
    lapId: improvement.lap?.id ?? '',
    lesson: 'One thing at a time',
  })
  expect(await ofDesk()).toMatchObject({ wipBroken: false, counts: { in_progress: 1, closed_lately: 1 } })
  const lifted = await updateTeam(workspace.as('manager'), { id: desk, version: 0, wipLimit: null })
  expect(lifted.team.wipLimit).toBeNull()
  expect((await listWorkInProgress(workspace.as('viewer'), {})).teams).toEqual([])
  const refused = updateTeam(workspace.as('manager'), { id: desk, version: 1, wipLimit: 0 })
  await expect(refused).rejects.toMatchObject({ code: 'invalid' })
})
