import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import { captureImprovement, getImprovement } from '../backlog/index.ts'
import {
  addReviewAction,
  cancelOccurrence,
  decideItem,
  endOccurrence,
  getOccurrence,
  getReview,
  goToItem,
  listReviews,
  moveOccurrence,
  noteItem,
  scheduleReview,
  startOccurrence,
  updateReview,
} from './index.ts'

let here: TestWorkspace
beforeAll(async () => {
  here = await testWorkspace('2026-05-20T10:00:00Z')
})
afterAll(() => here.dispose())

const weekly = { rule: 'FREQ=WEEKLY;BYDAY=MO', startsOn: '2026-05-20', startsAt: '09:00' }
const schedule = async (name: string, more: object = {}) =>
  (await scheduleReview(here.as('manager'), { kind: 'backlog', name, schedule: weekly, ...more })).review

describe('scheduling', () => {
  test('a review is planned by its rule, and everybody sees when it meets next', async () => {
    const review = await schedule('Weekly look')
    expect(review.schedule).toMatchObject({ startsOn: '2026-05-25', zone: 'Europe/Berlin', endless: true })
    const { reviews } = await listReviews(here.as('viewer'), {})
    const found = reviews.find(({ id }) => id === review.id)
    expect(found?.next).toMatchObject({
      plannedOn: '2026-05-25',
      startsAt: '2026-05-25T07:00:00.000Z',
      state: 'planned',
    })
    expect((await here.history(review.id)).map(({ operation }) => operation)).toEqual(['schedule-review'])
  })

  test('an impossible rule is refused with its place, and nothing is saved', async () => {
    const before = (await listReviews(here.as('viewer'), {})).reviews.length
    const events = await here.eventCount()
    await expect(
      schedule('Never', { schedule: { ...weekly, rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31' } }),
    ).rejects.toMatchObject({
      code: 'invalid',
      details: { errors: [{ path: 'schedule.rule', message: expect.stringContaining('no day at all') }] },
    })
    await expect(
      schedule('Nowhere', { schedule: { ...weekly, zone: 'Europe/Germany' } }),
    ).rejects.toMatchObject({ code: 'invalid', details: { errors: [{ path: 'schedule.zone' }] } })
    expect((await listReviews(here.as('viewer'), {})).reviews).toHaveLength(before)
    expect(await here.eventCount()).toBe(events)
  })

  test('a new rule holds from now on: what was missed before stays missed', async () => {
    here.now = new Date('2026-06-01T08:00:00Z')
    const review = await schedule('Moved about', {
      schedule: { ...weekly, startsOn: '2026-06-01', startsAt: '15:00' },
    })
    here.now = new Date('2026-06-10T08:00:00Z')
    await updateReview(here.as('manager'), {
      reviewId: review.id,
      version: 0,
      schedule: { ...weekly, rule: 'FREQ=WEEKLY;BYDAY=TH', startsOn: '2026-06-10' },
    })
    const { occurrences, habit } = await getReview(here.as('viewer'), { reviewId: review.id })
    expect(occurrences.slice(0, 3).map(({ plannedOn, state }) => [plannedOn, state])).toEqual([
      ['2026-06-01', 'missed'],
      ['2026-06-08', 'missed'],
      ['2026-06-11', 'planned'],
    ])
    expect(habit).toEqual({ held: 0, planned: 2 })
    await expect(
      updateReview(here.as('manager'), { reviewId: review.id, version: 0, name: 'Late' }),
    ).rejects.toMatchObject({ reason: 'stale_edit' })
    await updateReview(here.as('manager'), { reviewId: review.id, version: 1, ended: true })
    const ended = await getReview(here.as('viewer'), { reviewId: review.id })
    expect(ended.occurrences.filter(({ state }) => state === 'planned')).toEqual([])
  })
})

describe('a meeting from start to minutes', () => {
  test('the agenda comes from the data, decisions go through the ordinary operations', async () => {
    here.now = new Date('2026-07-01T08:00:00Z')
    const { improvement } = await captureImprovement(here.as('contributor'), { sentence: 'Answer sooner' })
    const review = await schedule('July', { schedule: { ...weekly, startsOn: '2026-07-10' } })
    const which = { reviewId: review.id, plannedOn: '2026-07-13' }
    await expect(startOccurrence(here.as('manager'), which)).rejects.toMatchObject({ reason: 'too_early' })
    here.now = new Date('2026-07-13T07:02:00Z')
    const before = (await getOccurrence(here.as('viewer'), which)).occurrence
    expect(before).toMatchObject({ state: 'due', agenda: [] })
    expect(before.preview.map(({ source }) => source)).toContain('overdue_answers')

    await expect(startOccurrence(here.as('viewer'), which)).rejects.toMatchObject({ code: 'forbidden' })
    const [first, second] = await Promise.all([
      startOccurrence(here.as('manager'), which),
      startOccurrence(here.as('administrator'), which),
    ])
    expect(first.occurrence.agenda).toEqual(second.occurrence.agenda)
    const item = first.occurrence.agenda.find(({ subject }) => subject.id === improvement.id)
    expect(item).toMatchObject({ reason: 'answer_overdue', facts: { owes: 'The manager' } })
    const itemId = item?.id ?? ''

    await goToItem(here.as('administrator'), { ...which, itemId, seconds: 30 })
    expect((await getOccurrence(here.as('manager'), which)).occurrence.atItemId).toBe(itemId)
    await noteItem(here.as('manager'), { ...which, itemId, note: 'The desk asked for it, too.' })
    await expect(
      decideItem(here.as('manager'), { ...which, itemId, decision: { kind: 'run_check' } }),
    ).rejects.toMatchObject({ code: 'invalid' })
    await expect(
      decideItem(here.as('contributor'), {
        ...which,
        itemId,
        decision: { kind: 'answer', answer: 'accept' },
      }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    await expect(
      decideItem(here.as('manager'), { ...which, itemId, decision: { kind: 'answer', answer: 'decline' } }),
    ).rejects.toMatchObject({ code: 'invalid' })
    const ownerId = here.as('contributor').actor.memberId
    const decided = await decideItem(here.as('manager'), {
      ...which,
      itemId,
      decision: { kind: 'answer', answer: 'accept', reason: 'We want it.', ownerId },
      seconds: 95,
    })
    expect(decided.occurrence.agenda.find(({ id }) => id === itemId)).toMatchObject({
      settledAs: 'decided',
      // Those that the manager told, and those from turning to it.
      seconds: 125,
      note: 'The desk asked for it, too.',
      decisions: [{ kind: 'answer', choice: 'accept', reason: 'We want it.' }],
    })
    const { improvement: after } = await getImprovement(here.as('viewer'), { id: improvement.id })
    expect(after).toMatchObject({ status: 'accepted', owner: { id: ownerId } })
    expect((await here.history(improvement.id)).map(({ operation }) => operation)).toEqual([
      'capture-improvement',
      'answer-improvement',
      'update-improvement',
    ])

    await addReviewAction(here.as('manager'), {
      ...which,
      itemId,
      title: 'Ask the faculties',
      ownerId,
      dueOn: '2026-07-17',
    })
    here.now = new Date('2026-07-13T07:40:00Z')
    const { occurrence } = await endOccurrence(here.as('manager'), {
      ...which,
      closingNote: 'Short and good.',
    })
    expect(occurrence).toMatchObject({ state: 'held', closingNote: 'Short and good.', atItemId: null })
    expect(occurrence.agenda.every(({ settledAs }) => settledAs !== null)).toBe(true)
    await expect(
      noteItem(here.as('manager'), { ...which, itemId, note: 'Afterthought' }),
    ).rejects.toMatchObject({ reason: 'meeting_ended' })
    await expect(startOccurrence(here.as('manager'), which)).rejects.toMatchObject({ reason: 'held_already' })

    here.now = new Date('2026-07-20T07:00:00Z')
    const next = (await getOccurrence(here.as('manager'), { ...which, plannedOn: '2026-07-20' })).occurrence
    const action = next.preview.find(({ source }) => source === 'open_actions')
    expect(action).toMatchObject({ reason: 'action_overdue', subject: { label: 'Ask the faculties' } })
    const begun = await startOccurrence(here.as('manager'), { ...which, plannedOn: '2026-07-20' })
    const again = begun.occurrence.agenda.find(({ source }) => source === 'open_actions')
    await decideItem(here.as('contributor'), {
      reviewId: review.id,
      plannedOn: '2026-07-20',
      itemId: again?.id ?? '',
      decision: { kind: 'done' },
    })
    const { openActions, habit, months } = await getReview(here.as('viewer'), { reviewId: review.id })
    expect(openActions).toEqual([])
    expect(habit).toEqual({ held: 2, planned: 2 })
    expect(months.at(-1)).toEqual({ month: '2026-07', held: 2, planned: 2 })
    await here.eventCount()
  })
})

describe('one meeting that goes another way', () => {
  test('moved, it keeps its name; called off, it is neither held nor missed; missed, it can be made up for', async () => {
    here.now = new Date('2026-09-01T08:00:00Z')
    const review = await schedule('Autumn', { schedule: { ...weekly, startsOn: '2026-09-07' } })
    const of = (plannedOn: string) => ({ reviewId: review.id, plannedOn })
    const { occurrence } = await moveOccurrence(here.as('manager'), {
      ...of('2026-09-07'),
      startsOn: '2026-09-09',
      startsAt: '14:00',
    })
    expect(occurrence).toMatchObject({
      moved: true,
      startsAt: '2026-09-09T12:00:00.000Z',
      plannedOn: '2026-09-07',
    })
    await expect(
      moveOccurrence(here.as('manager'), { ...of('2026-09-07'), startsOn: '2026-09-15', startsAt: '14:00' }),
    ).rejects.toMatchObject({ code: 'invalid' })
    await cancelOccurrence(here.as('manager'), { ...of('2026-09-14'), reason: 'Exam week' })
    await expect(startOccurrence(here.as('manager'), of('2026-09-14'))).rejects.toMatchObject({
      reason: 'called_off',
    })
    await expect(getOccurrence(here.as('manager'), of('2026-09-08'))).rejects.toMatchObject({
      code: 'not_found',
    })
    here.now = new Date('2026-09-23T08:00:00Z')
    await startOccurrence(here.as('manager'), of('2026-09-21'))
    await expect(startOccurrence(here.as('manager'), of('2026-09-07'))).rejects.toMatchObject({
      reason: 'missed_for_good',
    })
    const { habit } = await getReview(here.as('viewer'), { reviewId: review.id })
    expect(habit).toEqual({ held: 1, planned: 2 })
  })
})
