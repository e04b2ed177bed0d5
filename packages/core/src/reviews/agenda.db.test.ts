import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import { answerImprovement, captureImprovement, updateImprovement } from '../backlog/index.ts'
import { addMeasurement, defineMetric } from '../metrics/index.ts'
import { createTeam } from '../people/index.ts'
import { decideItem, getOccurrence, scheduleReview, startOccurrence } from './index.ts'

let here: TestWorkspace
beforeAll(async () => {
  here = await testWorkspace('2026-03-02T10:00:00Z')
})
afterAll(() => here.dispose())

const daily = async (kind: 'backlog' | 'trend' | 'practice', teamId: string | null = null) => {
  const startsOn = here.now.toISOString().slice(0, 10)
  const { review } = await scheduleReview(here.as('manager'), {
    kind,
    name: `${kind} from ${startsOn}`,
    teamId,
    schedule: { rule: 'FREQ=DAILY', startsOn, startsAt: '12:00' },
  })
  return { reviewId: review.id, plannedOn: startsOn }
}
const previewed = async (which: { reviewId: string; plannedOn: string }) =>
  (await getOccurrence(here.as('viewer'), which)).occurrence.preview

describe('the agenda', () => {
  test('asks for an owner and a look, of the team and the teams below it only', async () => {
    const manager = here.as('manager')
    const team = async (name: string, parentId: string | null) =>
      (await createTeam(manager, { name, level: 'operational', parentId, triageOwnerId: null })).team.id
    const above = await team('Campus', null)
    const below = await team('Desk', above)
    const beside = await team('Network', null)
    const accepted = async (sentence: string, teamId: string) => {
      const { improvement } = await captureImprovement(here.as('contributor'), { sentence, teamId })
      return (await answerImprovement(manager, { id: improvement.id, kind: 'accept' })).improvement
    }
    const orphan = await accepted('Somebody should do this', below)
    await accepted('Elsewhere', beside)
    const late = await accepted('Was to be looked at', below)
    await updateImprovement(manager, {
      id: late.id,
      version: late.version,
      ownerId: manager.actor.memberId,
      nextReviewOn: '2026-03-01',
    })
    const which = await daily('backlog', above)
    const found = await previewed(which)
    expect(found.map(({ source, subject }) => [source, subject.label])).toEqual([
      ['unowned', 'Somebody should do this'],
      ['stale', 'Was to be looked at'],
    ])
    const { occurrence } = await startOccurrence(manager, which)
    const item = (source: string) => occurrence.agenda.find((one) => one.source === source)?.id ?? ''
    const ownerId = here.as('contributor').actor.memberId ?? ''
    await decideItem(manager, { ...which, itemId: item('unowned'), decision: { kind: 'owner', ownerId } })
    await decideItem(manager, {
      ...which,
      itemId: item('stale'),
      decision: { kind: 'look_again', on: '2026-06-01' },
    })
    here.now = new Date('2026-03-03T10:00:00Z')
    expect(await previewed({ ...which, plannedOn: '2026-03-03' })).toEqual([])
    expect((await here.history(orphan.id)).at(-1)).toMatchObject({ operation: 'update-improvement' })
  })

  test('brings a metric whose new measurements made a signal, once', async () => {
    here.now = new Date('2026-05-04T08:00:00Z')
    const { metric } = await defineMetric(here.as('contributor'), {
      name: 'Waiting time',
      unit: 'h',
      direction: 'decrease',
      kind: 'continuous',
      period: 'week',
    })
    const values = [10, 11, 10, 9, 10, 11, 9, 10, 11, 10, 9, 10, 11, 40]
    for (const [week, value] of values.entries()) {
      const on = new Date(Date.UTC(2026, 0, 19 + 7 * week)).toISOString().slice(0, 10)
      await addMeasurement(here.as('contributor'), { metricId: metric.id, on, value })
    }
    const which = await daily('trend')
    const found = await previewed(which)
    expect(found).toMatchObject([
      { source: 'new_signals', reason: 'signal_concern', subject: { kind: 'metric', label: 'Waiting time' } },
    ])
    const { occurrence } = await startOccurrence(here.as('manager'), which)
    await decideItem(here.as('manager'), {
      ...which,
      itemId: occurrence.agenda[0]?.id ?? '',
      decision: { kind: 'capture', sentence: 'Why did they wait so long in April?' },
    })
    here.now = new Date('2026-05-05T08:00:00Z')
    const next = await previewed({ ...which, plannedOn: '2026-05-05' })
    expect(next.filter(({ source }) => source === 'new_signals')).toEqual([])
  })

  test('brings reviews that nobody held to the review of the practice', async () => {
    const missed = await daily('backlog')
    here.now = new Date('2026-05-08T08:00:00Z')
    const found = (await previewed(await daily('practice'))).filter(
      ({ source }) => source === 'missed_reviews',
    )
    expect(found.find(({ subject }) => subject.id === missed.reviewId)).toMatchObject({
      reason: 'review_missed',
      facts: { count: 3, latest: '2026-05-07' },
    })
  })
})
