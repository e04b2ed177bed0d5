import { afterEach, describe, expect, test } from 'vitest'
import * as steps from './index.ts'
import { disposeAll, missingCodes, refusal, start } from './test-harness.ts'
import { plan, story, terms } from './test-lap.ts'

afterEach(disposeAll)

const option = { title: 'New access points', chosen: true, reason: 'The old ones drop calls' }

describe('step 4 in full', () => {
  test('actions keep their ids and what they wait for when the list is sent in another order', async () => {
    const lap = await start()
    const owner = lap.workspace.as('contributor')
    const { id: lapId, version } = await plan(lap)
    const action = (title: string, after: number[] = []) => ({ title, ownerId: null, dueOn: null, after })
    const first = (
      await steps.setPlan(owner, {
        lapId,
        version,
        options: [option],
        actions: [action('Order them'), action('Mount them', [0]), action('Tell the faculties', [0, 1])],
      })
    ).lap
    const [order, mount, tell] = first.plan.actions
    expect(tell?.after).toEqual([order?.id, mount?.id])
    const { lap: second } = await steps.setPlan(owner, {
      lapId,
      version: first.version,
      options: [option],
      actions: [
        { ...action('Mount them', [1]), id: mount?.id },
        { ...action('Order them'), id: order?.id },
      ],
    })
    expect(second.plan.actions.map(({ id, after }) => ({ id, after }))).toEqual([
      { id: mount?.id, after: [order?.id] },
      { id: order?.id, after: [] },
    ])
  })

  test('a circle, an unknown place and an unknown metric are refused beside the field', async () => {
    const lap = await start()
    const owner = lap.workspace.as('contributor')
    const { id: lapId, version } = await plan(lap)
    const send = (more: object) =>
      refusal(steps.setPlan(owner, { lapId, version, options: [option], actions: [], ...more }))
    const one = { title: 'One', ownerId: null, dueOn: null }
    const paths = async (more: object) => (await send(more)).details.errors?.map(({ path }) => path)
    expect(
      await paths({
        actions: [
          { ...one, after: [1] },
          { ...one, after: [0] },
        ],
      }),
    ).toEqual(['actions.0.after'])
    expect(await paths({ actions: [{ ...one, after: [5] }] })).toEqual(['actions.0.after'])
    const stranger = { metricId: lapId, low: 1, expected: 2, high: 3 }
    expect(await paths({ predictions: [stranger] })).toEqual(['predictions.0.metricId'])
    const upsideDown = { metricId: lap.metricId, low: 3, expected: 2, high: 1 }
    expect(await paths({ predictions: [upsideDown] })).toEqual(['predictions.0.expected'])
    expect((await lap.lap()).version).toBe(version)
  })

  test('money waits for the sponsor whom the plan names, and more money for a new yes', async () => {
    const lap = await start()
    const owner = lap.workspace.as('contributor')
    const sponsor = lap.workspace.as('viewer')
    const planned = await plan(lap)
    const lapId = planned.id
    const money = (amount: number) => ({ amount, currency: 'EUR' })
    const withMoney = async (amount: number) =>
      (
        await steps.setPlan(owner, {
          lapId,
          version: (await lap.lap()).version,
          options: [option],
          actions: [{ title: 'Mount them', ownerId: lap.ownerId, dueOn: story.goLiveOn, kind: 'train' }],
          resources: { budget: money(amount), sponsorId: sponsor.actor.memberId },
          noCommunicationReason: 'Nobody notices',
        })
      ).lap
    const asked = await withMoney(900)
    const early = await refusal(steps.freezeContract(owner, { lapId, version: asked.version, terms }))
    expect(missingCodes(early)).toEqual(['budget_authorisation'])
    expect((await refusal(steps.authoriseBudget(owner, { lapId, budget: money(900) }))).code).toBe(
      'forbidden',
    )
    expect((await refusal(steps.authoriseBudget(sponsor, { lapId, budget: money(90) }))).reason).toBe(
      'budget_changed',
    )
    const yes = (await steps.authoriseBudget(sponsor, { lapId, budget: money(900) })).lap
    expect(yes.steps[3]).toMatchObject({ state: 'done', missing: [] })
    expect(yes.plan.resources.authorisation).toMatchObject({
      budget: money(900),
      by: { id: sponsor.actor.memberId },
    })
    expect((await withMoney(800)).steps[3]?.missing).toEqual([])
    expect((await withMoney(901)).steps[3]?.missing).toMatchObject([{ code: 'budget_authorisation' }])
  })

  test('what was expected is frozen with the contract and does not move with what came', async () => {
    const lap = await start()
    const owner = lap.workspace.as('contributor')
    const planned = await plan(lap)
    const { id: lapId } = planned
    const prediction = { metricId: lap.metricId, low: 25, expected: 35, high: 50 }
    const given = {
      lapId,
      options: [option],
      actions: [{ title: 'Mount them', ownerId: lap.ownerId, dueOn: story.goLiveOn }],
      noTrainingReason: 'Nothing is done differently',
      noCommunicationReason: 'Nobody notices',
    }
    const saved = (
      await steps.setPlan(owner, { ...given, version: planned.version, predictions: [prediction] })
    ).lap
    const frozen = (await steps.freezeContract(owner, { lapId, version: saved.version, terms })).lap
    expect(frozen.contract?.predictions).toEqual([prediction])
    const later = { ...prediction, expected: 30 }
    const error = await refusal(
      steps.setPlan(owner, { ...given, version: frozen.version, predictions: [later] }),
    )
    expect(error.details.errors?.map(({ path }) => path)).toEqual(['predictions'])
    await steps.setPlan(owner, { ...given, version: frozen.version, predictions: [prediction] })
  })

  test('a plan that trains nobody and tells nobody can be frozen and not judged', async () => {
    const lap = await start()
    const owner = lap.workspace.as('contributor')
    const planned = await plan(lap)
    const { id: lapId } = planned
    const silent = (
      await steps.setPlan(owner, {
        lapId,
        version: planned.version,
        options: [option],
        actions: [{ title: 'Mount them', ownerId: lap.ownerId, dueOn: story.goLiveOn }],
      })
    ).lap
    await steps.freezeContract(owner, { lapId, version: silent.version, terms })
    lap.travel(story.judgingOn)
    const error = await refusal(steps.judgeLap(owner, { lapId, gapReason: 'Nothing came' }))
    expect(missingCodes(error)).toEqual(['training', 'communication'])
  })
})
