import { afterAll, beforeAll, expect, test } from 'vitest'
import { getSeries } from '../../metrics/index.ts'
import * as steps from '../../seven-steps/index.ts'
import { after, before, type LapTest, lapTest, plan, story, terms } from '../../seven-steps/test-lap.ts'
import { beginMeasuring, getPractice } from '../index.ts'

let lap: LapTest & { target: number }
beforeAll(async () => {
  lap = await lapTest()
})
afterAll(() => lap.workspace.dispose())

const eur = (amount: number) => ({ amount, currency: 'EUR' })

test('a lap that was live on its planned day and cost too much is on time, and not on budget', async () => {
  const { workspace } = lap
  const [owner, manager] = [workspace.as('contributor'), workspace.as('manager')]
  const planned = await plan(lap)
  const lapId = planned.id
  const option = { title: 'New access points', chosen: true, reason: 'The old ones drop calls' }
  await steps.setPlan(owner, {
    lapId,
    version: planned.version,
    options: [option],
    actions: [{ title: 'Mount them', ownerId: lap.ownerId, dueOn: story.goLiveOn }],
    resources: { budget: eur(100), sponsorId: lap.readerId },
    noTrainingReason: 'Nobody has to do anything differently',
    noCommunicationReason: 'Nobody notices but by what works',
  })
  await steps.authoriseBudget(manager, { lapId, budget: eur(100) })
  await steps.freezeContract(owner, { lapId, version: (await lap.lap()).version, terms })
  await lap.record(before.length, after)
  const { verdicts } = (await steps.judgeLap(owner, { lapId })).lap
  await steps.readVerdict(manager, { lapId, verdictId: verdicts[0]?.id ?? '', comment: 'Seen.' })
  await steps.verifyOutcome(owner, {
    ...{ lapId, decision: 'adopt', reason: 'It works', noFeedbackReason: 'On holiday' },
    actualCost: eur(140),
  })
  lap.travel('2026-08-03')
  await beginMeasuring(manager, {})
  const { measures } = await getPractice(manager, {})
  const told = async (name: 'on_time' | 'on_budget') => {
    const metricId = measures.find(({ measure }) => measure === name)?.metric.id ?? ''
    const { points } = await getSeries(manager, { metricId })
    return points.map(({ periodStart, numerator, denominator }) => [periodStart, numerator, denominator])
  }
  expect(await told('on_time')).toEqual([['2026-07-01', 1, 1]])
  expect(await told('on_budget')).toEqual([['2026-07-01', 0, 1]])
})
