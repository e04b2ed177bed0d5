import { afterAll, beforeAll, expect, test } from 'vitest'
import { freezeContract } from '../seven-steps/index.ts'
import { after, before, type LapTest, lapTest, plan, story, terms } from '../seven-steps/test-lap.ts'
import { decideItem, endOccurrence, getOccurrence, scheduleReview, startOccurrence } from './index.ts'

let lap: LapTest & { target: number }
beforeAll(async () => {
  lap = await lapTest()
})
afterAll(() => lap.workspace.dispose())

test('a meeting offers what the lap needs next: compute the verdict, have it read by somebody else, decide', async () => {
  const { workspace } = lap
  const [owner, reader] = [workspace.as('contributor'), workspace.as('manager')]
  const planned = await plan(lap)
  await freezeContract(owner, { lapId: planned.id, version: planned.version, terms })
  await lap.record(before.length, after)
  lap.travel(story.judgingOn)
  const { review } = await scheduleReview(reader, {
    kind: 'trend',
    name: 'Trends',
    schedule: { rule: 'FREQ=WEEKLY', startsOn: story.judgingOn, startsAt: '12:00' },
  })
  const which = { reviewId: review.id, plannedOn: story.judgingOn }
  const find = ({ agenda }: Awaited<ReturnType<typeof startOccurrence>>['occurrence']) => {
    const item = agenda.find(({ source }) => source === 'to_decide')
    if (!item) throw new Error('the judging date has come')
    return item
  }
  const seenBy = async (who: typeof owner) => find((await getOccurrence(who, which)).occurrence)

  const item = find((await startOccurrence(owner, which)).occurrence)
  expect(item).toMatchObject({ offers: ['judge', 'carry'], reason: 'judging_date_came' })
  const decide = (who: typeof owner, decision: Parameters<typeof decideItem>[1]['decision']) =>
    decideItem(who, { ...which, itemId: item.id, decision })
  const adopt = {
    kind: 'conclude',
    decision: 'adopt',
    reason: 'It holds.',
    noFeedbackReason: 'All on holiday',
  } as const
  await expect(decide(owner, adopt)).rejects.toMatchObject({ code: 'invalid' })

  const judged = find((await decide(owner, { kind: 'judge' })).occurrence)
  expect(judged).toMatchObject({ reason: 'verdict_unread', facts: { overall: 'there' }, settledAs: null })
  expect(judged.offers).toEqual(['carry'])
  expect((await seenBy(reader)).offers).toEqual(['read', 'carry'])

  const read = find((await decide(reader, { kind: 'read', comment: 'I see it, too.' })).occurrence)
  expect(read).toMatchObject({ offers: ['conclude', 'carry'], reason: 'verdict_read' })
  const settled = find((await decide(owner, adopt)).occurrence)
  expect(settled).toMatchObject({ settledAs: 'decided' })
  expect(settled.decisions.map(({ kind }) => kind)).toEqual(['judge', 'read', 'conclude'])

  await endOccurrence(owner, { ...which, participants: 'The owner, the manager, a guest of the students' })
  expect((await getOccurrence(owner, which)).occurrence).toMatchObject({
    state: 'held',
    participants: 'The owner, the manager, a guest of the students',
  })
})
