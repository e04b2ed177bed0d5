import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import { answerImprovement, captureImprovement } from '../backlog/index.ts'
import { readWork } from '../learning/index.ts'
import { createTeam, systemContext } from '../people/index.ts'
import { listReviewsDue, scheduleReview } from '../reviews/index.ts'
import { abandonLap, openLap } from '../seven-steps/index.ts'
import { beginMeasuring, getContinual, getMonth, setMeasureTarget } from './index.ts'

let here: TestWorkspace
let deskId: string
beforeAll(async () => {
  here = await testWorkspace('2026-04-01T09:00:00Z')
  deskId = (await createTeam(manager(), { name: 'Desk', level: 'operational' })).team.id
  const { improvement } = await captureImprovement(manager(), { sentence: 'Leads nowhere', teamId: deskId })
  here.now = new Date('2026-04-03T09:00:00Z')
  await answerImprovement(manager(), { id: improvement.id, kind: 'accept', reason: 'yes' })
  const { lap } = await openLap(manager(), { improvementId: improvement.id })
  here.now = new Date('2026-04-20T09:00:00Z')
  await abandonLap(manager(), { lapId: lap.id, lesson: 'Ask about the roadmap first' })
  here.now = new Date('2026-05-04T07:00:00Z')
  while ((await readWork(system(), {})).more);
}, 60_000)
afterAll(() => here.dispose())

const manager = () => here.as('manager')
const system = () => systemContext({ database: here.database, clock: () => here.now }, here.workspaceId)

test('a lap given up is a one-off of its team, with what is missing and the steps that it left out', async () => {
  const { places } = await getContinual(here.as('viewer'), { from: '2026-04-01', to: '2026-04-30' })
  const team = places.find(({ id }) => id === deskId)
  expect(team).toMatchObject({ kind: 'team', name: 'Desk', answer: 'one_off', endedLaps: 1 })
  expect(team?.counts).toEqual({ continual: 0, one_off: 1, under_way: 0, cannot_tell: 0 })
  expect(team?.missing.map(({ part }) => part)).toContain('measurement')
  expect(team?.missing[0]?.evidence.first[0]?.sentence).toBe('Leads nowhere')
  expect(team?.skipped.slice(1, 6)).toEqual([1, 1, 1, 1, 1])
  const later = await getContinual(here.as('viewer'), { from: '2026-05-01', to: '2026-05-03' })
  expect(later.places.find(({ id }) => id === deskId)).toMatchObject({ answer: 'cannot_tell', endedLaps: 0 })
  await expect(
    getContinual(here.as('viewer'), { from: '2026-05-01', to: '2026-04-01' }),
  ).rejects.toMatchObject({ code: 'invalid' })
})

test('the month tells what came and ended, and holds its measures against their targets', async () => {
  await beginMeasuring(manager(), {})
  await setMeasureTarget(manager(), { measure: 'participation', target: 50 })
  const { page } = await getMonth(here.as('viewer'), { month: '2026-04' })
  expect(page).toMatchObject({ month: '2026-04', isOver: true, captured: 1, answered: 1 })
  expect(page.ended).toMatchObject([
    { sentence: 'Leads nowhere', ending: 'given_up', overall: null, endedOn: '2026-04-20' },
  ])
  const participation = page.measures.find(({ measure }) => measure === 'participation')
  expect(participation).toMatchObject({ target: 50, reached: false, value: { value: 25 }, before: null })
  expect(page.uncomfortable).toBe('participation')
  await expect(getMonth(here.as('viewer'), { month: '2026-06' })).rejects.toMatchObject({ code: 'invalid' })
})

test('a meeting of today is due for whoever leads it, not for those of other teams', async () => {
  const memberId = here.as('contributor').actor.memberId
  await scheduleReview(manager(), {
    kind: 'backlog',
    name: 'Backlog',
    teamId: deskId,
    facilitatorId: memberId,
    schedule: {
      rule: 'FREQ=WEEKLY;BYDAY=MO',
      startsOn: '2026-05-04',
      startsAt: '12:00',
      durationMinutes: 30,
    },
  })
  expect((await listReviewsDue(here.as('contributor'), {})).due.meetings).toMatchObject([
    { name: 'Backlog', plannedOn: '2026-05-04', running: false },
  ])
  expect((await listReviewsDue(here.as('viewer'), {})).due.meetings).toEqual([])
  here.now = new Date('2026-05-05T07:00:00Z')
  expect((await listReviewsDue(here.as('contributor'), {})).due.meetings).toEqual([])
})
