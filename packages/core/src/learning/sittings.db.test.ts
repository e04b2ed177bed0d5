import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import { systemContext } from '../people/index.ts'
import {
  answerDiagnostic,
  answerQuestion,
  getProgress,
  getSitting,
  handIn,
  handInOverdue,
  saveChoice,
  startSitting,
} from './index.ts'
import { chapter, letters, newId } from './test-learner.ts'

let workspace: TestWorkspace
beforeAll(async () => {
  workspace = await testWorkspace()
})
afterAll(() => workspace.dispose())

test('a diagnostic asks one question at a time, tells nothing, and ends by itself within 24', async () => {
  const me = workspace.as('contributor')
  let { sitting } = await startSitting(me, { course: chapter, kind: 'diagnostic' })
  expect(sitting).toMatchObject({ questionsAtMost: 24, report: null, deadlineAt: null })
  const asked: string[] = []
  while (sitting.endedAt === null) {
    const [question, ...more] = sitting.questions
    expect(more).toEqual([])
    expect(JSON.stringify(sitting)).not.toContain('"right"')
    asked.push(question!.id)
    const weak = question!.group === 'backlog'
    const chosen = weak ? letters(question!.id).wrong : letters(question!.id).right
    const answer = { sittingId: sitting.id, id: newId(), questionId: question!.id, chosen }
    const next = await answerDiagnostic(me, answer)
    if (asked.length === 3) expect((await answerDiagnostic(me, answer)).sitting.answered).toBe(3)
    sitting = next.sitting
  }
  expect(asked.length).toBeLessThanOrEqual(24)
  expect(new Set(asked).size).toBe(asked.length)
  expect(sitting.report?.topics.find(({ group }) => group === 'backlog')).toMatchObject({ right: 0 })
  const { gaps, groups } = await getProgress(me, { course: chapter })
  expect(gaps[0]?.group).toBe('backlog')
  expect(gaps[0]?.misconception?.belief).toBeTruthy()
  expect(groups.find(({ group }) => group === 'backlog')?.known).toBeLessThan(0.5)
  await expect(
    answerDiagnostic(me, { sittingId: sitting.id, id: newId(), questionId: asked[0]!, chosen: 'A' }),
  ).rejects.toMatchObject({ code: 'conflict' })
}, 60_000)

test('a mock has forty questions, keeps each choice over a dropped connection, and is handed in by hand', async () => {
  const me = workspace.as('manager')
  const { sitting } = await startSitting(me, { course: chapter, kind: 'mock' })
  expect(sitting.questions).toHaveLength(40)
  expect(Date.parse(sitting.deadlineAt!) - Date.parse(sitting.startedAt)).toBe(3_600_000)
  for (const { id } of sitting.questions.slice(0, 30)) {
    await saveChoice(me, { sittingId: sitting.id, questionId: id, chosen: letters(id).wrong })
    await saveChoice(me, { sittingId: sitting.id, questionId: id, chosen: letters(id).right, flagged: true })
  }
  const resumed = await startSitting(me, { course: chapter, kind: 'mock' })
  expect(resumed.sitting).toMatchObject({ id: sitting.id, answered: 30, report: null })
  const running = async () => (await getProgress(me, { course: chapter })).running
  expect(await running()).toEqual(['mock'])
  const [first] = sitting.questions
  await expect(
    answerQuestion(me, { course: chapter, id: newId(), questionId: first!.id, chosen: 'A' }),
  ).rejects.toMatchObject({ reason: 'in_running_sitting' })
  const { sitting: over } = await handIn(me, { sittingId: sitting.id })
  expect(over).toMatchObject({
    endedBy: 'learner',
    report: { right: 30, asked: 40, needed: 26, passed: true },
  })
  expect(over.report?.answers).toHaveLength(40)
  expect((await handIn(me, { sittingId: sitting.id })).sitting.report?.right).toBe(30)
  await expect(
    saveChoice(me, { sittingId: sitting.id, questionId: first!.id, chosen: 'A' }),
  ).rejects.toMatchObject({ reason: 'handed_in' })
  expect(await running()).toEqual([])
  const next = await startSitting(me, { course: chapter, kind: 'mock' })
  const shared = next.sitting.questions.filter(({ id }) => sitting.questions.some((old) => old.id === id))
  expect(shared.length).toBeLessThan(5)
}, 60_000)

test('at time-out the next look hands in; later answers are refused for it, and kept as evidence', async () => {
  const me = workspace.as('viewer')
  workspace.now = new Date('2026-05-21T10:00:00Z')
  const { sitting } = await startSitting(me, { course: chapter, kind: 'mock', foreignLanguage: true })
  const [one, two] = sitting.questions.map(({ id }) => id)
  await saveChoice(me, { sittingId: sitting.id, questionId: one!, chosen: letters(one!).right })
  workspace.now = new Date('2026-05-21T11:14:59Z')
  expect((await getSitting(me, { sittingId: sitting.id })).sitting.endedAt).toBeNull()
  workspace.now = new Date('2026-05-21T11:15:00Z')
  const late = { sittingId: sitting.id, questionId: two!, chosen: letters(two!).right }
  expect(await saveChoice(me, late)).toMatchObject({
    accepted: false,
    sitting: {
      endedBy: 'time',
      endedAt: '2026-05-21T11:15:00.000Z',
      report: { right: 1, asked: 40, passed: false },
    },
  })
  expect((await saveChoice(me, late)).accepted).toBe(false)
  const progress = await getProgress(me, { course: chapter })
  expect(progress.answers).toBe(2)
  expect(progress.mocks).toMatchObject([{ right: 1, asked: 40, passed: false, forecast: null }])
  expect(progress.readiness).toMatchObject({ forecast: null, missing: { answers: 58 } })
}, 60_000)

test('the job hands in what nobody came back to', async () => {
  const me = workspace.as('administrator')
  const { sitting } = await startSitting(me, { course: chapter, kind: 'mock' })
  const system = systemContext(
    { database: workspace.database, clock: () => workspace.now },
    workspace.workspaceId,
  )
  // The manager's second mock, of the day before.
  expect(await handInOverdue(system, {})).toEqual({ handedIn: 1 })
  workspace.now = new Date(Date.parse(sitting.deadlineAt!) + 60_000)
  expect(await handInOverdue(system, {})).toEqual({ handedIn: 1 })
  expect(await handInOverdue(system, {})).toEqual({ handedIn: 0 })
  const { sitting: over } = await getSitting(me, { sittingId: sitting.id })
  expect(over).toMatchObject({
    endedBy: 'time',
    endedAt: sitting.deadlineAt,
    report: { right: 0, passed: false },
  })
}, 60_000)

test('a forecast comes once there is enough evidence, is kept at the start, and is scored afterwards', async () => {
  const me = workspace.as('manager')
  for (let round = 0; round < 3; round += 1) {
    workspace.now = new Date(`2026-06-2${round}T10:00:00Z`)
    const { sitting } = await startSitting(me, { course: chapter, kind: 'mock' })
    for (const { id } of sitting.questions) {
      await saveChoice(me, { sittingId: sitting.id, questionId: id, chosen: letters(id).right })
    }
    await handIn(me, { sittingId: sitting.id })
  }
  const { readiness, mocks } = await getProgress(me, { course: chapter })
  expect(readiness.forecast?.chance).toBeGreaterThan(0.9)
  expect(mocks.at(-1)?.forecast).toBeGreaterThan(0.5)
  expect(readiness.settled).toBeGreaterThan(0)
  expect(readiness.brier).toBeLessThan(0.25)
}, 60_000)

test('a sitting is its learner’s alone', async () => {
  const { sitting } = await startSitting(workspace.as('manager'), { course: chapter, kind: 'mock' })
  await expect(getSitting(workspace.as('administrator'), { sittingId: sitting.id })).rejects.toMatchObject({
    code: 'not_found',
  })
})
