import { afterEach, expect, test } from 'vitest'
import { answerImprovement, captureImprovement, updateImprovement } from '../backlog/index.ts'
import { addPeriods } from '../metrics/index.ts'
import * as steps from './index.ts'
import { disposeAll, start } from './test-harness.ts'
import { after, before, judged, type LapTest, plan, story, terms } from './test-lap.ts'

afterEach(disposeAll)

/** A second improvement of the same workspace, on the same metric. */
async function beside(test: LapTest & { target: number }): Promise<LapTest & { target: number }> {
  const manager = test.workspace.as('manager')
  const { improvement } = await captureImprovement(manager, { sentence: 'Teach the halls to use cables' })
  await answerImprovement(manager, { id: improvement.id, kind: 'accept' })
  await updateImprovement(manager, {
    id: improvement.id,
    version: improvement.version + 1,
    ownerId: test.ownerId,
  })
  const opened = await steps.openLap(manager, { improvementId: improvement.id })
  const lap = async () => (await steps.getLap(manager, { lapId: opened.lap.id })).lap
  return { ...test, improvementId: improvement.id, lap }
}

test('two improvements on one metric warn each other, and both verdicts say that credit is shared', async () => {
  const one = await start()
  const two = await beside(one)
  const owner = one.workspace.as('contributor')
  const [first, second] = [await plan(one), await plan(two)]
  await steps.freezeContract(owner, { lapId: first.id, version: first.version, terms })

  // Before anybody has committed, the draft of the second says it.
  const { draft } = await steps.draftContract(owner, { lapId: second.id, terms })
  expect(draft.warnings).toContainEqual({
    code: 'overlapping_changes',
    params: { names: '“Fewer Wi-Fi tickets”' },
  })
  await steps.freezeContract(owner, { lapId: second.id, version: second.version, terms })
  const changes = [
    { title: 'Cables handed out', startOn: '2026-05-11', endOn: '2026-05-15', scope: 'Halls', link: '' },
  ]
  const { lap: changed } = await steps.setChanges(owner, {
    lapId: second.id,
    version: (await two.lap()).version,
    changes,
  })
  expect(changed.overlaps).toMatchObject([{ sentence: 'Fewer Wi-Fi tickets', metricName: 'Wi-Fi tickets' }])
  expect((await one.lap()).overlaps).toMatchObject([{ sentence: 'Teach the halls to use cables', changes }])
  // The chart of the first draws the change of the second.
  const { courses } = await steps.listCourses(owner, { lapId: first.id })
  expect(courses[0]?.changes).toEqual([
    { on: '2026-05-11', title: 'Cables handed out', sentence: 'Teach the halls to use cables' },
  ])

  await one.record(before.length, after)
  for (const [lapId, other] of [
    [first.id, 'Teach the halls to use cables'],
    [second.id, 'Fewer Wi-Fi tickets'],
  ] as const) {
    const { lap } = await steps.judgeLap(owner, { lapId })
    const shared = lap.verdicts[0]?.warnings.filter(({ code }) => code === 'shared_credit')
    expect(shared).toEqual([{ code: 'shared_credit', params: { names: `“${other}”` } }])
  }
})

test('a verdict that was there before says it, too, once another froze its contract over the same time', async () => {
  const one = await start()
  const lap = await judged(one)
  expect(lap.verdicts[0]?.warnings.map(({ code }) => code)).not.toContain('shared_credit')
  const two = await beside(one)
  const late = await plan(two, '2026-12-01')
  const goLiveOn = addPeriods('week', story.goLiveOn, 4)
  await steps.freezeContract(one.workspace.as('contributor'), {
    lapId: late.id,
    version: late.version,
    terms: { ...terms, goLiveOn },
  })
  expect((await one.lap()).verdicts[0]?.warnings.map(({ code }) => code)).toContain('shared_credit')
})
