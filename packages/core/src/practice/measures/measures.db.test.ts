import type { PracticeMeasure } from '@ratchet/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../../tests/support/workspace.ts'
import { answerImprovement, captureImprovement, updateImprovement } from '../../backlog/index.ts'
import { getSeries, updateMetric } from '../../metrics/index.ts'
import { createTeam, systemContext } from '../../people/index.ts'
import { scheduleReview, startOccurrence } from '../../reviews/index.ts'
import { abandonLap, openLap } from '../../seven-steps/index.ts'
import { beginMeasuring, getPractice, improveMeasure, measurePractice, setMeasureTarget } from '../index.ts'

let here: TestWorkspace
beforeAll(async () => {
  here = await testWorkspace('2026-03-02T09:00:00Z') // a Monday
})
afterAll(() => here.dispose())

const manager = () => here.as('manager')
const at = (time: string) => {
  here.now = new Date(`${time}:00+02:00`)
}
const series = async (measure: PracticeMeasure) => {
  const { measures } = await getPractice(here.as('viewer'), {})
  const metricId = measures.find((one) => one.measure === measure)?.metric.id ?? ''
  const { points } = await getSeries(here.as('viewer'), { metricId })
  return points.map(({ periodStart, value, numerator, denominator }) => [
    periodStart,
    numerator ?? value,
    denominator,
  ])
}
const measure = () =>
  measurePractice(systemContext({ database: here.database, clock: () => here.now }, here.workspaceId), {})

test('nothing is measured before somebody begins; then the past is told from the history, and not twice', async () => {
  const { team } = await createTeam(manager(), { name: 'Desk', level: 'operational' })
  await createTeam(manager(), { name: 'Network', level: 'operational' })
  const capture = async (time: string, sentence: string) => {
    at(time)
    return (await captureImprovement(manager(), { sentence, teamId: team.id })).improvement
  }
  // Two sentences of the first week; one is answered after four days, the other never.
  const one = await capture('2026-03-02T09:00', 'Answer sooner')
  await capture('2026-03-03T09:00', 'Nobody answers this')
  at('2026-03-06T09:00')
  await answerImprovement(manager(), { id: one.id, kind: 'accept', reason: 'yes' })
  // Three weeks later it has an owner and a review date, which passes.
  at('2026-03-25T09:00')
  await updateImprovement(manager(), {
    id: one.id,
    version: 1,
    ownerId: here.as('contributor').actor.memberId,
    nextReviewOn: '2026-04-01',
  })
  const { review } = await scheduleReview(manager(), {
    kind: 'backlog',
    name: 'Backlog',
    schedule: {
      rule: 'FREQ=WEEKLY;BYDAY=FR',
      startsOn: '2026-04-03',
      startsAt: '10:00',
      durationMinutes: 30,
    },
  })
  at('2026-04-10T10:00')
  await startOccurrence(manager(), { reviewId: review.id, plannedOn: '2026-04-10' })

  at('2026-05-04T09:00')
  expect(await measure()).toEqual({ added: 0 })
  expect((await getPractice(here.as('viewer'), {})).measures).toEqual([])
  const { added } = await beginMeasuring(manager(), {})
  expect(added).toBeGreaterThan(10)

  expect(await series('answer_time')).toEqual([['2026-03-02', 4, null]])
  // Both promised days lie in the week from 9 March or the one before; only one was kept.
  const windows = await series('answered_in_window')
  expect(windows.map(([, value]) => value).reduce((sum, value) => Number(sum) + Number(value), 0)).toBe(1)
  expect(windows.map(([, , of]) => of).reduce((sum, of) => Number(sum) + Number(of), 0)).toBe(2)
  // March is not whole: the workspace's first sentence came on its second day.
  expect(await series('participation')).toEqual([['2026-04-01', 0, 4]])
  expect(await series('adoption')).toEqual([['2026-04-01', 0, 2]])
  expect(await series('reviews_held')).toEqual([['2026-04-01', 1, 4]])
  const ownerless = await series('ownerless')
  expect(ownerless.slice(0, 4)).toEqual([
    ['2026-03-02', 1, 1],
    ['2026-03-09', 1, 1],
    ['2026-03-16', 1, 1],
    ['2026-03-23', 0, 1],
  ])
  expect((await series('stale')).slice(3, 6)).toEqual([
    ['2026-03-23', 0, 1],
    ['2026-03-30', 1, 1],
    ['2026-04-06', 1, 1],
  ])
  expect(await beginMeasuring(manager(), {})).toEqual({ added: 0 })
  expect(await measure()).toEqual({ added: 0 })
})

test('a lap given up counts as ended and not as completed, in the month in which it was given up', async () => {
  const { improvement } = await captureImprovement(manager(), { sentence: 'A lap that leads nowhere' })
  await answerImprovement(manager(), { id: improvement.id, kind: 'accept', reason: 'yes' })
  at('2026-05-06T09:00')
  const { lap } = await openLap(manager(), { improvementId: improvement.id })
  at('2026-05-20T09:00')
  await abandonLap(manager(), {
    lapId: lap.id,
    lesson: 'Ask about the roadmap first',
  })
  at('2026-06-01T09:00')
  expect((await measure()).added).toBeGreaterThan(3)
  expect(await series('completion')).toEqual([['2026-05-01', 0, 1]])
  expect(await series('lessons')).toEqual([['2026-05-01', 1, 1]])
  expect(await series('verified_rate')).toEqual([])
  expect((await series('participation')).at(-1)).toEqual(['2026-05-01', 1, 4])
  expect((await series('adoption')).at(-1)).toEqual(['2026-05-01', 0, 2])
})

test('a target decides how it stands; one click makes an improvement out of it, and one only', async () => {
  const view = async (name: PracticeMeasure) =>
    (await getPractice(here.as('viewer'), {})).measures.find((one) => one.measure === name)!
  expect((await view('participation')).standing).toBe('too_few')
  await setMeasureTarget(manager(), { measure: 'participation', target: 50 })
  const { standing, target, analysis, metric } = await view('participation')
  expect([standing, target, analysis.target]).toEqual(['short', 50, 50])
  expect(await here.history(metric.id)).toContainEqual(
    expect.objectContaining({ operation: 'set-measure-target' }),
  )
  await expect(setMeasureTarget(manager(), { measure: 'participation', target: 120 })).rejects.toMatchObject({
    code: 'invalid',
  })
  await expect(
    setMeasureTarget(here.as('contributor'), { measure: 'participation', target: 20 }),
  ).rejects.toMatchObject({ code: 'forbidden' })

  const sentence = 'Few people send what could be better'
  const { improvementId } = await improveMeasure(here.as('contributor'), {
    measure: 'participation',
    sentence,
  })
  expect((await view('participation')).inHand).toEqual({ improvementId, sentence })
  expect((await here.history(improvementId))[0]).toMatchObject({ operation: 'capture-improvement' })
  const events = await here.eventCount()
  await expect(
    improveMeasure(here.as('contributor'), { measure: 'participation', sentence: 'Again' }),
  ).rejects.toMatchObject({ reason: 'in_hand_already' })
  expect(await here.eventCount()).toBe(events)
})

test('one that somebody archived is left alone, and the others go on', async () => {
  const { measures } = await getPractice(manager(), {})
  const { metric } = measures.find(({ measure: name }) => name === 'ownerless')!
  await updateMetric(manager(), { metricId: metric.id, version: 0, archived: true })
  const before = await series('ownerless')
  at('2026-06-15T09:00')
  expect((await measure()).added).toBeGreaterThan(0)
  expect(await series('ownerless')).toEqual(before)
})
