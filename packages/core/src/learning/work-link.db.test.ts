import { conceptOfRule } from '@ratchet/learning'
import { expect, test } from 'vitest'
import { testWorkspace } from '../../../../tests/support/workspace.ts'
import { answerImprovement, captureImprovement } from '../backlog/index.ts'
import { systemContext } from '../people/index.ts'
import { abandonLap, openLap } from '../seven-steps/index.ts'
import {
  answerNudge,
  exportLearning,
  getCourse,
  getProgress,
  getQueue,
  getSkipRates,
  listNudges,
  putNudgeAway,
  readWork,
  reviewCard,
  setLearning,
} from './index.ts'
import { chapter, course, newId } from './test-learner.ts'

async function workAndLearn(workLink = true) {
  const workspace = await testWorkspace()
  const me = workspace.as('contributor')
  const { settings } = await getCourse(me, { course: chapter })
  const set = (change: object) =>
    getCourse(me, { course: chapter }).then(({ settingsVersion, settings: now }) =>
      setLearning(me, { course: chapter, version: settingsVersion, settings: { ...now, ...change } }),
    )
  await set({ ...settings, workLink })
  const system = systemContext(me, workspace.workspaceId)
  const abandon = async (sentence: string) => {
    const { improvement } = await captureImprovement(me, { sentence })
    await answerImprovement(workspace.as('manager'), { id: improvement.id, kind: 'accept' })
    const { lap } = await openLap(me, { improvementId: improvement.id })
    await abandonLap(me, { lapId: lap.id, lesson: 'Nobody had the time to look.' })
    return improvement.id
  }
  return { workspace, me, set, abandon, read: () => readWork(system, {}) }
}

const aboutStep6 = (cardId: string) => {
  const id = cardId.replace(/\.(forward|backward)$/, '')
  return course.flashcards.find((card) => card.id === id)?.concepts.includes('step-6') === true
}

test('an improvement closed without measurement makes the step-6 cards of its person due', async () => {
  const { workspace, me, set, abandon, read } = await workAndLearn()
  await set({ newCardsPerDay: 0 })
  expect((await getQueue(me, { course: chapter })).cards).toEqual([])
  const improvementId = await abandon('Answer questions on the portal faster')
  expect(await read()).toMatchObject({ nudges: 1, more: false })
  expect(await read()).toMatchObject({ read: 0, nudges: 0 })

  const { cards } = await getQueue(me, { course: chapter })
  expect(cards.length).toBeGreaterThan(0)
  for (const { cardId, reason } of cards) expect([aboutStep6(cardId), reason]).toEqual([true, 'wanted'])
  expect((await getProgress(me, { course: chapter })).gaps).toMatchObject([
    { group: 'learn-and-embed', atWork: true },
  ])

  // The scenario tells what the record holds, and not what it lacks.
  const { nudges, on } = await listNudges(me, {})
  const [nudge] = nudges
  expect([on, nudges.length]).toEqual([true, 1])
  expect(nudge).toMatchObject({ improvementId, sentence: 'Answer questions on the portal faster' })
  expect(nudge?.facts).toEqual(['ended_abandoned'])
  expect(nudge?.options.map(({ concept }) => concept)).toContain('step-6')
  expect(JSON.stringify(nudge)).not.toContain('closed_unmeasured')

  // Nobody else sees it, neither in a list nor by its id.
  const manager = workspace.as('manager')
  expect((await listNudges(manager, {})).nudges).toEqual([])
  const theirs = { nudgeId: nudge!.id, id: newId(), concept: 'step-6' }
  await expect(answerNudge(manager, theirs)).rejects.toMatchObject({ code: 'not_found' })

  // Answered twice it counts once, and the first answer stands.
  const id = newId()
  const told = await answerNudge(me, { nudgeId: nudge!.id, id, concept: 'step-6' })
  expect(told).toMatchObject({ right: true, rule: 'closed_unmeasured', concept: { concept: 'step-6' } })
  expect(told.card).not.toBeNull()
  const other = nudge!.options.find(({ concept }) => concept !== 'step-6')!.concept
  expect((await answerNudge(me, { nudgeId: nudge!.id, id, concept: other })).right).toBe(true)
  expect((await listNudges(me, {})).nudges).toEqual([])
  const { answers } = await exportLearning(me, { course: chapter })
  expect(answers.filter(({ source }) => source === 'work')).toMatchObject([{ result: 'right' }])

  // Once the card was looked at, work asks for it no more today.
  const before = cards.length
  await reviewCard(me, { course: chapter, id: newId(), cardId: cards[0]!.cardId, rating: 'easy' })
  const left = (await getQueue(me, { course: chapter })).cards.filter(({ reason }) => reason === 'wanted')
  expect(left.length).toBe(before - 1)
  await workspace.dispose()
})

test('nobody is nudged unasked, more than three times a week, while it is snoozed, or twice about the same', async () => {
  const { workspace, me, set, abandon, read } = await workAndLearn(false)
  await abandon('Shorter queues at the counter')
  await read()
  expect(await listNudges(me, {})).toMatchObject({ on: false, nudges: [] })

  await set({ workLink: true, workLinkSnoozedUntil: '2026-05-25' })
  await abandon('Fewer calls about passwords')
  await read()
  expect((await listNudges(me, {})).nudges).toEqual([])

  // The snooze ends: the sweep finds what is still fresh, and stops at three.
  workspace.now = new Date('2026-05-26T10:00:00Z')
  for (const thing of ['lights', 'doors', 'lifts']) await abandon(`Fewer faults of the ${thing}`)
  await read()
  const { nudges } = await listNudges(me, {})
  expect(nudges).toHaveLength(3)
  await putNudgeAway(me, { nudgeId: nudges[0]!.id })
  workspace.now = new Date('2026-05-27T12:00:00Z')
  await read()
  expect((await listNudges(me, {})).nudges).toHaveLength(2)

  const { weeks } = await getSkipRates(workspace.as('manager'), {})
  expect(weeks.map(({ weekOn, laps }) => [weekOn, laps])).toEqual([
    ['2026-05-18', 2],
    ['2026-05-25', 3],
  ])
  expect(weeks[1]?.skipped).toEqual([3, 3, 3, 3, 3, 3, 0])
  await workspace.dispose()
})

test('two workers at once read each event once', async () => {
  const { workspace, abandon, read } = await workAndLearn()
  await abandon('Clearer signs in the library')
  const both = await Promise.all([read(), read()])
  expect(both.reduce((sum, { nudges }) => sum + nudges, 0)).toBe(1)
  await workspace.dispose()
})

test('each rule names a concept that the chapter teaches and asks for', () => {
  const taught = new Set(course.concepts.map(({ id }) => id))
  for (const concept of Object.values(conceptOfRule)) expect(taught).toContain(concept)
})
