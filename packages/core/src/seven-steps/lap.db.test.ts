import { afterEach, describe, expect, test } from 'vitest'
import { getImprovement, updateImprovement } from '../backlog/index.ts'
import { addPeriods, correctMeasurement, excludeMeasurement } from '../metrics/index.ts'
import { listNotifications } from '../notifications/index.ts'
import { updateWorkspace } from '../people/index.ts'
import * as steps from './index.ts'
import { disposeAll, missingCodes, refusal, start, statusOf } from './test-harness.ts'
import { before, closed, judged, plan, relapse, story, terms } from './test-lap.ts'

afterEach(disposeAll)

const decision = { decision: 'adopt', reason: 'x', noFeedbackReason: 'They are on holiday' } as const

describe('a lap', () => {
  test('goes from the vision to a verified gain, and the status follows by itself', async () => {
    const lap = await start()
    expect(await statusOf(lap)).toBe('step_1')
    const planned = await plan(lap)
    expect(planned.steps.map((step) => step.state)).toEqual([
      'done',
      'done',
      'done',
      'done',
      'open',
      'open',
      'open',
    ])
    expect(await statusOf(lap)).toBe('step_5')

    const owner = lap.workspace.as('contributor')
    const frozen = (await steps.freezeContract(owner, { lapId: planned.id, version: planned.version, terms }))
      .lap
    expect(frozen.contract).toMatchObject({
      judgingOn: story.judgingOn,
      pointsKnown: 0,
      engineVersion: 'verdict-v2',
    })
    expect(await statusOf(lap)).toBe('measuring')

    await lap.record(before.length, [31, 28, 30])
    expect((await lap.lap()).interim).toMatchObject({ standing: 'interim', overall: 'too_early' })
    await lap.record(before.length + 3, [33, 29, 30, 27, 32, 30, 29, 31, 30])
    expect(await statusOf(lap)).toBe('to_be_judged')

    const result = (await steps.judgeLap(owner, { lapId: planned.id })).lap
    expect(result.verdicts).toHaveLength(1)
    expect(result.verdicts[0]).toMatchObject({
      standing: 'deciding',
      overall: 'there',
      engineVersion: 'verdict-v2',
    })
    expect(await statusOf(lap)).toBe('to_be_judged')

    const verdictId = result.verdicts[0]?.id ?? ''
    await steps.readVerdict(lap.workspace.as('manager'), {
      lapId: planned.id,
      verdictId,
      comment: 'So do I.',
    })
    await steps.verifyOutcome(owner, { ...decision, lapId: planned.id })
    expect(await statusOf(lap)).toBe('verified')
    expect((await lap.lap()).pawlAt).toBe(6)
  })

  test('closes into a watch, slips back when the gain is lost, and goes on with the next lap', async () => {
    const lap = await start()
    const { id: lapId, watch } = await closed(lap)
    expect(watch.map((check) => check.dueOn)).toEqual(['2026-08-31', '2026-10-12', '2026-11-23'])
    expect(await statusOf(lap)).toBe('sustaining')
    const owner = lap.workspace.as('contributor')

    expect((await refusal(steps.runWatchCheck(owner, { lapId, number: 1 }))).reason).toBe('check_not_due')
    lap.travel('2026-09-01')
    expect((await refusal(steps.runWatchCheck(owner, { lapId, number: 1 }))).reason).toBe(
      'too_few_later_points',
    )
    await lap.record(28, relapse)
    const checked = (await steps.runWatchCheck(owner, { lapId, number: 1 })).lap
    expect(checked.watch[0]?.results).toMatchObject([{ code: 'gain_lost', laterCount: relapse.length }])
    expect(await statusOf(lap)).toBe('reopened')
    expect(checked.pawlAt).toBe(6)

    const next = (await steps.openLap(owner, { improvementId: lap.improvementId })).lap
    expect(next.number).toBe(2)
    // It begins where the last one ended: its vision, and the weeks since the gain was lost.
    expect(next.vision.stakeholders).toMatchObject([{ name: 'Students' }])
    expect(next.baselines).toMatchObject([
      { count: relapse.length, from: addPeriods('week', story.firstWeek, 28) },
    ])
    expect(await statusOf(lap)).toBe('step_3')
    const told = async (role: 'manager' | 'contributor') =>
      (await listNotifications(lap.workspace.as(role), {})).notifications.filter(
        ({ kind }) => kind === 'reopened',
      )
    expect(await told('manager')).toMatchObject([
      { detail: 'Wi-Fi tickets', about: { words: 'Fewer Wi-Fi tickets' } },
    ])
    // Whoever ran the check knows it already.
    expect(await told('contributor')).toEqual([])
  })

  test('a target that was not reached is partly achieved, and nothing claims more', async () => {
    const lap = await start(25)
    const { verdicts } = await judged(lap)
    expect(verdicts[0]?.overall).toBe('partly_there')
    expect(verdicts[0]?.targets[0]).toMatchObject({ label: 'short', targetValue: 25 })
  })

  test('nothing of the verdict depends on who asks or when it is read again', async () => {
    const lap = await start()
    const { verdicts } = await judged(lap)
    lap.travel('2027-01-01')
    expect((await lap.lap()).verdicts).toEqual(verdicts)
  })
})

describe('verified is refused', () => {
  test('by a list of everything that is missing, on an empty lap', async () => {
    const lap = await start()
    const error = await refusal(
      steps.verifyOutcome(lap.workspace.as('administrator'), {
        ...decision,
        lapId: (await lap.lap()).id,
      }),
    )
    expect(error).toMatchObject({ code: 'precondition_failed', reason: 'evidence_missing' })
    expect(missingCodes(error)).toEqual([
      'vision_statement',
      'stakeholders',
      'baseline',
      'target',
      'chosen_option',
      'action',
      'contract',
      'verdict',
    ])
  })

  test('without a second reader', async () => {
    const lap = await start()
    const { id: lapId } = await judged(lap)
    const decide = steps.verifyOutcome(lap.workspace.as('contributor'), {
      ...decision,
      lapId,
    })
    expect(missingCodes(await refusal(decide))).toEqual(['second_reader'])
  })

  test('when the owner reads their own verdict, also after handing the improvement over', async () => {
    const lap = await start()
    const { id: lapId, verdicts } = await judged(lap)
    const owner = lap.workspace.as('contributor')
    const read = { lapId, verdictId: verdicts[0]?.id ?? '', comment: 'Looks fine to me' }
    expect((await refusal(steps.readVerdict(owner, read))).code).toBe('forbidden')
    const { improvement } = await getImprovement(owner, { id: lap.improvementId })
    await updateImprovement(owner, {
      id: lap.improvementId,
      version: improvement.version,
      ownerId: lap.readerId,
    })
    expect((await refusal(steps.readVerdict(owner, read))).code).toBe('forbidden')
  })

  test('when somebody reads who owned the improvement for a while during the lap', async () => {
    const lap = await start()
    const { id: lapId, verdicts } = await judged(lap)
    const owner = lap.workspace.as('contributor')
    const manager = lap.workspace.as('manager')
    const handTo = async (ownerId: string) => {
      const { improvement } = await getImprovement(owner, { id: lap.improvementId })
      await updateImprovement(owner, { id: lap.improvementId, version: improvement.version, ownerId })
    }
    await handTo(lap.readerId)
    await handTo(lap.ownerId)
    const read = { lapId, verdictId: verdicts[0]?.id ?? '', comment: 'Mine was it only for a day' }
    expect((await refusal(steps.readVerdict(manager, read))).code).toBe('forbidden')
    await steps.readVerdict(lap.workspace.as('administrator'), read)
  })

  test('when the data changed after the verdict: compute it again, the old one stays', async () => {
    const lap = await start()
    const { id: lapId, verdicts } = await judged(lap)
    const owner = lap.workspace.as('contributor')
    const verdictId = verdicts[0]?.id ?? ''
    await steps.readVerdict(lap.workspace.as('manager'), { lapId, verdictId, comment: 'Yes' })
    await correctMeasurement(owner, {
      metricId: lap.metricId,
      periodStart: story.goLiveOn,
      version: 1,
      value: 90,
      reason: 'Counted twice by mistake',
    })
    const decide = () => steps.verifyOutcome(owner, { ...decision, lapId })
    expect(missingCodes(await refusal(decide()))).toEqual(['verdict_outdated'])
    const again = (await steps.judgeLap(owner, { lapId })).lap
    expect(again.verdicts.map((verdict) => verdict.standing)).toEqual(['deciding', 'after_amendment'])
    expect(again.amendments).toMatchObject([{ kind: 'measurement', reason: 'Counted twice by mistake' }])
    expect(again.verdicts[1]?.warnings).toContainEqual({
      code: 'amended_contract',
      params: { amendments: 1 },
    })
    expect(missingCodes(await refusal(decide()))).toEqual(['second_reader'])
  })

  test('when a point was left out after the verdict: that is an amendment, and the verdict is computed anew', async () => {
    const lap = await start()
    const { id: lapId, verdicts } = await judged(lap)
    const owner = lap.workspace.as('contributor')
    const point = { metricId: lap.metricId, periodStart: story.goLiveOn, excluded: true, reason: 'Power cut' }
    await excludeMeasurement(owner, point)
    const decide = () => steps.verifyOutcome(owner, { ...decision, lapId })
    expect(missingCodes(await refusal(decide()))).toContain('verdict_outdated')
    const again = (await steps.judgeLap(owner, { lapId })).lap
    expect(again.verdicts.map((verdict) => verdict.standing)).toEqual(['deciding', 'after_amendment'])
    expect(again.amendments).toMatchObject([
      { kind: 'measurement', reason: 'Power cut', changes: [{ before: 'counts', after: 'left out' }] },
    ])
    const [first, second] = [verdicts[0]?.targets[0], again.verdicts[1]?.targets[0]]
    expect(second?.followupCount).toBe((first?.followupCount ?? 0) - 1)
    expect(again.verdicts[1]?.warnings).toEqual(
      expect.arrayContaining([
        { code: 'amended_contract', params: { amendments: 1 } },
        { code: 'excluded_points', params: { count: 1 } },
      ]),
    )
    // Counting it again is told as well: two amendments, nothing hidden.
    await excludeMeasurement(owner, { ...point, excluded: false, reason: 'It was real' })
    expect((await lap.lap()).amendments.map(({ reason }) => reason)).toEqual(['Power cut', 'It was real'])
  })

  test('to somebody who is neither owner nor manager', async () => {
    const lap = await start()
    const { id: lapId } = await judged(lap)
    const error = await refusal(steps.verifyOutcome(lap.workspace.as('viewer'), { ...decision, lapId }))
    expect(error.code).toBe('forbidden')
  })

  test('a workspace of one person works without a second reader, and the verification says so', async () => {
    const lap = await start()
    await updateWorkspace(lap.workspace.as('administrator'), { version: 0, secondReaderRequired: false })
    const { id: lapId } = await judged(lap)
    const { lap: verified } = await steps.verifyOutcome(lap.workspace.as('contributor'), {
      ...decision,
      lapId,
    })
    expect(verified.verification?.reading).toBeNull()
    expect(await statusOf(lap)).toBe('verified')
  })
})

describe('bad input', () => {
  test('a baseline of one point is refused with how many it needs', async () => {
    const lap = await start()
    const { id: lapId, version } = await lap.lap()
    const window = { lapId, version, metricId: lap.metricId, from: story.firstWeek, to: story.firstWeek }
    const error = await refusal(steps.freezeBaseline(lap.workspace.as('contributor'), window))
    expect(error.details.errors).toMatchObject([
      { path: 'from', message: expect.stringContaining('needs 8 or more') },
    ])
  })

  test('a go-live inside the baseline and a target date before go-live are refused beside the field', async () => {
    const lap = await start()
    const owner = lap.workspace.as('contributor')
    const planned = await plan(lap)
    const freeze = (goLiveOn: string) =>
      steps.freezeContract(owner, {
        lapId: planned.id,
        version: planned.version,
        terms: { ...terms, goLiveOn },
      })
    for (const goLiveOn of ['2026-03-02', '2026-12-07']) {
      const error = await refusal(freeze(goLiveOn))
      expect(error.details.errors).toMatchObject([{ path: 'terms.goLiveOn' }])
    }
    expect((await lap.lap()).contract).toBeNull()
  })

  test('the second writer of a stale lap is refused and gets it as it stands', async () => {
    const lap = await start()
    const owner = lap.workspace.as('contributor')
    const { id: lapId, version } = await lap.lap()
    const write = (statement: string) =>
      steps.setVision(owner, { lapId, version, statement, stakeholders: [] })
    await write('First')
    const error = await refusal(write('Second'))
    expect(error).toMatchObject({ code: 'conflict', reason: 'stale_edit' })
    expect(error.details.current).toMatchObject({ vision: { statement: 'First' } })
  })

  test('a relative target that points the wrong way is refused', async () => {
    const lap = await start()
    const { id: lapId, version } = await lap.lap()
    const targets = [{ metricId: lap.metricId, kind: 'relative' as const, value: 0.7, byOn: '2026-12-01' }]
    const error = await refusal(
      steps.setTargets(lap.workspace.as('contributor'), { lapId, version, targets, guardrails: [] }),
    )
    expect(error.details.errors).toMatchObject([{ path: 'targets.0.value' }])
  })

  test('a lap of another workspace does not exist', async () => {
    const lap = await start()
    const other = await lap.workspace.another()
    const { id: lapId } = await lap.lap()
    expect((await refusal(steps.getLap(other.as('administrator'), { lapId }))).code).toBe('not_found')
    expect((await refusal(steps.judgeLap(other.as('administrator'), { lapId }))).code).toBe('not_found')
  })
})

test('doctor finds nothing after a whole lap, and finds a status that somebody wrote by hand', async () => {
  const lap = await start()
  await closed(lap)
  const check = () => steps.checkStatuses(lap.workspace.as('manager'), {})
  expect(await check()).toMatchObject({ checked: 1, differences: [], eventChain: { brokenAt: null } })
  await lap.workspace.database.transaction().execute(async (transaction) => {
    const { sql } = await import('kysely')
    await sql`select set_config('ratchet.workspace_id', ${lap.workspace.workspaceId}, true)`.execute(
      transaction,
    )
    await transaction.updateTable('improvements').set({ status: 'held' }).execute()
  })
  expect((await check()).differences).toMatchObject([{ cached: 'held', derived: 'sustaining' }])
})

test('doctor recomputes stored verdicts, and finds one that somebody wrote over', async () => {
  const lap = await start()
  await closed(lap)
  const check = async () => (await steps.checkStatuses(lap.workspace.as('manager'), {})).verdicts
  expect(await check()).toEqual({ checked: 1, outOfDate: 0, differences: [] })
  await lap.workspace.database.transaction().execute(async (transaction) => {
    const { sql } = await import('kysely')
    await sql`select set_config('ratchet.workspace_id', ${lap.workspace.workspaceId}, true)`.execute(
      transaction,
    )
    await sql`update lap_verdicts set content = jsonb_set(content::jsonb, '{targets,0,difference,value}', '-99')`.execute(
      transaction,
    )
  })
  expect((await check()).differences).toMatchObject([
    { engineVersion: 'verdict-v2', fields: ['targets: Wi-Fi tickets'] },
  ])
})
