import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import {
  answerExercise,
  answerQuestion,
  explainDate,
  exportLearning,
  getCourse,
  getProgress,
  getQueue,
  judgeExercise,
  listCourses,
  practise,
  readCard,
  reviewCard,
  setLearning,
  teamProgress,
  undoReview,
} from './index.ts'
import { chapter, course, letters, newId } from './test-learner.ts'

let workspace: TestWorkspace
beforeAll(async () => {
  workspace = await testWorkspace()
})
afterAll(() => workspace.dispose())
const learner = () => workspace.as('contributor')

test('a course comes without keys, reasons or guidance', async () => {
  const { courses } = await listCourses(learner(), {})
  expect(courses).toMatchObject([{ id: chapter, enrolled: false }])
  const { course: shown, resumeAt } = await getCourse(learner(), { course: chapter })
  const text = JSON.stringify(shown)
  expect(shown.quizzes.flatMap(({ questions }) => questions).length).toBeGreaterThanOrEqual(2)
  const reasons = course.questions.flatMap(({ options }) => options.map(({ why }) => why))
  expect(reasons.filter((why) => why.length > 50 && text.includes(why))).toEqual([])
  for (const { scenarios } of course.exercises) {
    for (const { guidance } of scenarios) expect(text).not.toContain(guidance.inShort)
  }
  expect(text).not.toContain('"right"')
  expect(resumeAt).toEqual({ section: course.sections[0]?.id, card: course.sections[0]?.cards[0]?.id })
})

test('a course is resumed at the first card not read', async () => {
  const cards = course.sections[0]?.cards ?? []
  await readCard(learner(), { course: chapter, id: newId(), cardId: cards[0]?.id ?? '' })
  const { resumeAt, cardsRead, minutesLeft } = await getCourse(learner(), { course: chapter })
  expect([resumeAt?.card, cardsRead]).toEqual([cards[1]?.id, [cards[0]?.id]])
  const all = course.sections.reduce((sum, { minutes }) => sum + minutes, 0)
  expect(minutesLeft).toBe(all - (cards[0]?.minutes ?? 0))
})

test('an answer is committed, then explained; sent twice it counts once, and the first one stands', async () => {
  const question = course.questions.find(({ use }) => use === 'quiz')!
  const { right, wrong } = letters(question.id)
  const id = newId()
  const first = await answerQuestion(learner(), {
    course: chapter,
    id,
    questionId: question.id,
    chosen: wrong,
  })
  expect(first).toMatchObject({ result: 'wrong', explanation: { right } })
  expect(first.explanation.options.every(({ why }) => why.length > 10)).toBe(true)
  expect(
    first.explanation.options.find(({ letter }) => letter === wrong)?.misconception?.correction,
  ).toBeTruthy()
  const again = await answerQuestion(learner(), {
    course: chapter,
    id,
    questionId: question.id,
    chosen: right,
  })
  expect(again).toMatchObject({ result: 'wrong', chosen: wrong })
  expect((await getProgress(learner(), { course: chapter })).answers).toBe(1)
})

test('an id that belongs to somebody else’s answer is refused', async () => {
  const [one, two] = course.questions
  const id = newId()
  await answerQuestion(learner(), { course: chapter, id, questionId: one!.id, chosen: 'A' })
  await expect(
    answerQuestion(workspace.as('viewer'), { course: chapter, id, questionId: one!.id, chosen: 'A' }),
  ).rejects.toMatchObject({ code: 'conflict', reason: 'id_taken' })
  await expect(
    answerQuestion(learner(), { course: chapter, id, questionId: two!.id, chosen: 'A' }),
  ).rejects.toMatchObject({ reason: 'id_taken' })
})

test('own words come before the guidance, are kept, and are held against the rubric', async () => {
  const exercise = course.exercises[0]!
  const scenario = exercise.scenarios[0]!
  const given = {
    course: chapter,
    exerciseId: exercise.id,
    scenarioId: scenario.id,
    judgement: 'continual' as const,
  }
  await expect(answerExercise(learner(), { ...given, id: newId(), words: '  ' })).rejects.toMatchObject({
    code: 'invalid',
  })
  const id = newId()
  const { guidance, rubric, mine } = await answerExercise(learner(), {
    ...given,
    id,
    words: 'It ends with the project.',
  })
  expect(guidance.judgement).toBe(scenario.guidance.judgement)
  expect(mine).toMatchObject([{ id, words: 'It ends with the project.' }])
  const marks = { [rubric[0]!.id]: 'partly' as const }
  expect(await judgeExercise(learner(), { course: chapter, id: newId(), answerId: id, marks })).toEqual({
    marks,
  })
  await expect(
    judgeExercise(learner(), { course: chapter, id: newId(), answerId: id, marks: { stranger: 'good' } }),
  ).rejects.toMatchObject({ code: 'invalid' })
})

test('cards come back on the learner’s days; a review can be taken back; the date can be explained', async () => {
  const me = workspace.as('manager')
  workspace.now = new Date('2026-05-20T10:00:00Z')
  const before = await getQueue(me, { course: chapter })
  const card = before.cards[0]!
  expect(before.cards).toHaveLength(10)
  expect([card.reason, card.front, card.back].every((text) => text.length > 0)).toBe(true)
  const id = newId()
  const easy = await reviewCard(me, {
    course: chapter,
    id,
    cardId: card.cardId,
    rating: 'easy',
    tookMs: 4000,
  })
  expect(easy.dueOn! > '2026-05-22').toBe(true)
  const { why } = await explainDate(me, { course: chapter, cardId: card.cardId })
  expect(why).toMatchObject({ cause: 'interval', dueOn: easy.dueOn, desiredRetention: 0.9 })
  expect(why.history).toHaveLength(1)
  expect((await getQueue(me, { course: chapter })).cards.map(({ cardId }) => cardId)).not.toContain(
    card.cardId,
  )
  const undone = await undoReview(me, { course: chapter, id: newId(), reviewId: id })
  expect(undone).toEqual({ cardId: card.cardId, dueOn: null })
  expect((await getQueue(me, { course: chapter })).cards.map(({ cardId }) => cardId)).toContain(card.cardId)
})

test('how somebody learns is theirs to set; a stale edit is refused', async () => {
  const me = workspace.as('manager')
  const settings = { minutesPerDay: 5, examOn: '2026-05-23', zone: 'Pacific/Auckland' }
  const set = await setLearning(me, { course: chapter, version: 0, settings })
  expect(set).toMatchObject({ settingsVersion: 1, settings: { minutesPerDay: 5, retention: 0.9 } })
  await expect(setLearning(me, { course: chapter, version: 0, settings })).rejects.toMatchObject({
    code: 'conflict',
  })
  workspace.now = new Date('2026-05-20T15:30:00Z')
  // In Auckland it is 03:30 on the 21st, which is still the evening of the 20th.
  expect(await getQueue(me, { course: chapter })).toMatchObject({
    todayOn: '2026-05-20',
    newCardsPaused: 'exam_near',
  })
})

test('practice asks what was not met before', async () => {
  const { questions } = await practise(learner(), { course: chapter, group: 'backlog', limit: 2 })
  expect(questions).toHaveLength(2)
  expect(JSON.stringify(questions)).not.toMatch(/"(why|right|misconception)":/)
  await answerQuestion(learner(), {
    course: chapter,
    id: newId(),
    questionId: questions[0]!.id,
    chosen: 'dont_know',
  })
  const again = await practise(learner(), { course: chapter, group: 'backlog', limit: 10 })
  expect(again.questions.map(({ id }) => id)).not.toContain(questions[0]!.id)
})

test('a gap says what was missed, the idea behind it, and the way out', async () => {
  const { gaps } = await getProgress(learner(), { course: chapter })
  const gap = gaps.find(({ group }) => group === 'backlog')!
  // Practice in which it was missed again is no study: the gap stays open.
  expect(gap).toMatchObject({ missed: gap.asked, state: 'open' })
  expect(gap.route.cards.length).toBeGreaterThan(0)
  expect(gap.route.freshQuestions).toBeGreaterThan(5)
})

test('results enter no history, and nobody else sees them', async () => {
  const events = await workspace.eventCount()
  await answerQuestion(learner(), {
    course: chapter,
    id: newId(),
    questionId: course.questions[5]!.id,
    chosen: 'A',
  })
  expect(await workspace.eventCount()).toBe(events)
  expect((await getProgress(workspace.as('administrator'), { course: chapter })).answers).toBe(0)
  const other = await workspace.another()
  expect((await getProgress(other.as('contributor'), { course: chapter })).answers).toBe(0)
})

test('fewer than five learners are no team', async () => {
  for (const role of ['administrator', 'manager', 'contributor', 'viewer'] as const) {
    await answerQuestion(workspace.as(role), {
      course: chapter,
      id: newId(),
      questionId: course.questions[9]!.id,
      chosen: 'A',
    })
  }
  expect(await teamProgress(learner(), { course: chapter })).toEqual({ together: null, teams: [] })
})

test('everything about me can be taken along', async () => {
  const { answers } = await exportLearning(learner(), { course: chapter })
  expect(new Set(answers.map(({ kind }) => kind))).toEqual(
    new Set(['reading', 'question', 'exercise', 'judgement']),
  )
  expect(answers.find(({ kind }) => kind === 'exercise')?.words).toBe('It ends with the project.')
})
