import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import {
  exportLearning,
  extendSitting,
  getQueue,
  getSitting,
  handIn,
  noteCard,
  saveChoice,
  startSitting,
} from './index.ts'
import { chapter, letters, newId } from './test-learner.ts'

let workspace: TestWorkspace
beforeAll(async () => {
  workspace = await testWorkspace()
})
afterAll(() => workspace.dispose())

test('words of one’s own show with the card, to whoever wrote them; the newest count and the older ones stay', async () => {
  const me = workspace.as('contributor')
  const [card] = (await getQueue(me, { course: chapter })).cards
  const cardId = card!.cardId
  const events = await workspace.eventCount()
  const id = newId()
  await noteCard(me, { course: chapter, id, cardId, words: 'Like tending a garden' })
  await noteCard(me, { course: chapter, id, cardId, words: 'sent again with other words' })
  const ownWords = async (who = me) =>
    (await getQueue(who, { course: chapter })).cards.find((found) => found.cardId === cardId)?.ownWords
  expect(await ownWords()).toBe('Like tending a garden')
  expect(await ownWords(workspace.as('manager'))).toBe('')
  workspace.now = new Date(workspace.now.getTime() + 1000)
  await noteCard(me, { course: chapter, id: newId(), cardId, words: '' })
  expect(await ownWords()).toBe('')
  const { answers } = await exportLearning(me, { course: chapter })
  expect(answers.map(({ kind, words }) => [kind, words])).toEqual([
    ['note', 'Like tending a garden'],
    ['note', ''],
  ])
  expect(await workspace.eventCount()).toBe(events)
  await expect(
    noteCard(me, { course: chapter, id: newId(), cardId: 'no-card.forward', words: 'x' }),
  ).rejects.toMatchObject({ code: 'not_found' })
})

test('more time comes in quarters, up to twice the format’s, and is told; a mock that is over gets none', async () => {
  const me = workspace.as('manager')
  const { sitting } = await startSitting(me, { course: chapter, kind: 'mock', foreignLanguage: true })
  expect(sitting).toMatchObject({ minutes: 75, moreMinutes: 15, minutesByFormat: 60 })
  const more = () => extendSitting(me, { sittingId: sitting.id })
  for (const minutes of [90, 105, 120]) expect((await more()).sitting.minutes).toBe(minutes)
  await expect(more()).rejects.toMatchObject({ reason: 'no_more_time' })
  workspace.now = new Date(Date.parse(sitting.startedAt) + 119 * 60_000)
  const [first] = sitting.questions
  const late = { sittingId: sitting.id, questionId: first!.id, chosen: letters(first!.id).right }
  expect(await saveChoice(me, late)).toMatchObject({ accepted: true })
  await handIn(me, { sittingId: sitting.id })
  await expect(more()).rejects.toMatchObject({ reason: 'handed_in' })
  const stranger = workspace.as('viewer')
  await expect(extendSitting(stranger, { sittingId: sitting.id })).rejects.toMatchObject({
    code: 'not_found',
  })
  const { sitting: asked } = await startSitting(me, { course: chapter, kind: 'diagnostic' })
  expect(asked).toMatchObject({ minutes: null, moreMinutes: 0 })
  await expect(extendSitting(me, { sittingId: asked.id })).rejects.toMatchObject({ reason: 'no_more_time' })
})

test('papers can be taken along as they were set; their key goes along only once they are over', async () => {
  const me = workspace.as('viewer')
  const { sitting } = await startSitting(me, { course: chapter, kind: 'mock' })
  const [first] = sitting.questions
  const { right } = letters(first!.id)
  await saveChoice(me, { sittingId: sitting.id, questionId: first!.id, chosen: right, flagged: true })
  const taken = async () => (await exportLearning(me, { course: chapter })).sittings[0]!
  const running = await taken()
  expect(running.items.map(({ questionId }) => questionId)).toEqual(sitting.questions.map(({ id }) => id))
  expect(running.items[0]).toMatchObject({ chosen: right, flagged: true, right: null })
  await handIn(me, { sittingId: sitting.id })
  const over = await taken()
  expect(over).toMatchObject({ kind: 'mock', needed: 26, endedBy: 'learner' })
  expect(over.items[0]?.right).toBe(right)
  expect(over.items.every((item) => item.right !== null)).toBe(true)
  expect((await getSitting(me, { sittingId: sitting.id })).sitting.moreMinutes).toBe(0)
})
