import { afterEach, describe, expect, test } from 'vitest'
import { correctMeasurement, getMetric, updateMetric } from '../metrics/index.ts'
import { updateWorkspace } from '../people/index.ts'
import * as steps from './index.ts'
import { disposeAll, missingCodes, refusal, start } from './test-harness.ts'
import { before, plan, story, terms } from './test-lap.ts'

afterEach(disposeAll)

describe('the goalposts stay where they were', () => {
  test('nothing can be frozen before its gates', async () => {
    const lap = await start()
    const { id: lapId, version } = await lap.lap()
    const error = await refusal(
      steps.freezeContract(lap.workspace.as('contributor'), { lapId, version, terms }),
    )
    expect(error.reason).toBe('gates_before')
    expect(missingCodes(error)).toContain('baseline')
  })

  test('nothing is judged before its date, and not with holes unless somebody says why', async () => {
    const lap = await start()
    const owner = lap.workspace.as('contributor')
    const planned = await plan(lap)
    await steps.freezeContract(owner, { lapId: planned.id, version: planned.version, terms })
    await lap.record(before.length, [31, 28, 30, 33, 29, 30, 27, 32])
    expect((await refusal(steps.judgeLap(owner, { lapId: planned.id }))).reason).toBe('before_judging_date')
    lap.travel(story.judgingOn)
    const error = await refusal(steps.judgeLap(owner, { lapId: planned.id }))
    expect(error.reason).toBe('followup_gaps')
    expect(error.details.missing).toHaveLength(4)
    const { verdicts } = (await steps.judgeLap(owner, { lapId: planned.id, gapReason: 'The counter broke' }))
      .lap
    expect(verdicts[0]).toMatchObject({
      overall: 'there',
      targets: [{ followupCount: 8, followupPlanned: 12 }],
    })
  })

  test('baseline, targets and definition do not move once the contract is frozen', async () => {
    const lap = await start()
    const owner = lap.workspace.as('contributor')
    const planned = await plan(lap)
    const frozen = (await steps.freezeContract(owner, { lapId: planned.id, version: planned.version, terms }))
      .lap
    const stale = { lapId: frozen.id, version: frozen.version }
    const moves = [
      () => steps.setTargets(owner, { ...stale, targets: [], guardrails: [] }),
      () => steps.removeBaseline(owner, { lapId: frozen.id, metricId: lap.metricId }),
      () =>
        steps.freezeBaseline(owner, {
          ...stale,
          metricId: lap.metricId,
          from: '2026-02-02',
          to: '2026-04-20',
        }),
    ]
    for (const move of moves) expect((await refusal(move())).reason).toBe('contract_frozen')
    const { metric } = await getMetric(owner, { metricId: lap.metricId })
    const redefined = updateMetric(owner, {
      metricId: lap.metricId,
      version: metric.version,
      direction: 'increase',
    })
    expect((await refusal(redefined)).reason).toBe('held_by_contract')
  })

  test('a target can be doubted while it is written, by anybody who may read, and nothing is kept of it', async () => {
    const lap = await start()
    const planned = await plan(lap)
    const written = { lapId: planned.id, metricId: lap.metricId, kind: 'absolute', byOn: null } as const
    const { doubts } = await steps.doubtTarget(lap.workspace.as('viewer'), { ...written, value: 20 })
    expect(doubts).toEqual([
      { letter: 'achievable', code: 'beyond_the_best', best: { periodStart: '2026-01-19', value: 75 } },
      { letter: 'time_bound', code: 'no_date', best: null },
    ])
    expect(await lap.lap()).toEqual(planned)
  })

  test('an amendment says who, when, why and what was before, and moves the judging date openly', async () => {
    const lap = await start()
    const owner = lap.workspace.as('contributor')
    const planned = await plan(lap)
    const frozen = (await steps.freezeContract(owner, { lapId: planned.id, version: planned.version, terms }))
      .lap
    const amended = (
      await steps.amendContract(owner, {
        lapId: frozen.id,
        version: frozen.version,
        terms: { settlingInPeriods: 2 },
        reason: 'The training was a fortnight late',
      })
    ).lap
    expect(amended.contract?.judgingOn).toBe('2026-08-03')
    expect(amended.steps[4]?.state).toBe('amended')
    expect(amended.amendments).toMatchObject([
      {
        kind: 'terms',
        by: { id: lap.ownerId },
        reason: 'The training was a fortnight late',
        hashBefore: frozen.contract?.hash,
        hashAfter: amended.contract?.hash,
        changes: [
          { field: 'settlingInPeriods', before: 0, after: 2 },
          { field: 'judgingOn', before: '2026-07-20', after: '2026-08-03' },
        ],
      },
    ])
  })

  test('a follow-up that is moved onto known points is late, and stays late wherever it is moved', async () => {
    const lap = await start()
    const owner = lap.workspace.as('contributor')
    await updateWorkspace(lap.workspace.as('administrator'), { version: 0, lateContractsMayVerify: false })
    const planned = await plan(lap, '2027-12-31')
    const amend = async (changes: { goLiveOn?: string; followupPeriods?: number }) => {
      const { id: lapId, version } = await lap.lap()
      return (await steps.amendContract(owner, { lapId, version, terms: changes, reason: 'It fits' })).lap
    }
    const future = { ...terms, goLiveOn: '2027-03-01' }
    await steps.freezeContract(owner, { lapId: planned.id, version: planned.version, terms: future })
    await lap.record(before.length, [90, 95, 31, 28, 30, 33, 29, 30, 27, 32])
    const moved = await amend({ goLiveOn: '2026-05-11', followupPeriods: 8 })
    expect(moved.contract?.pointsKnown).toBe(8)
    const { verdicts } = (await steps.judgeLap(owner, { lapId: planned.id })).lap
    expect(verdicts[0]).toMatchObject({ overall: 'partly_there', targets: [{ label: 'met' }] })
    expect((await amend(future)).contract?.pointsKnown).toBe(8)
  })

  test('more time for points that nobody knows yet keeps a contract honest, but not after a verdict', async () => {
    const lap = await start()
    const owner = lap.workspace.as('contributor')
    const planned = await plan(lap)
    await steps.freezeContract(owner, { lapId: planned.id, version: planned.version, terms })
    await lap.record(before.length, [31, 28, 30, 33, 29, 30])
    const amend = async (followupPeriods: number) => {
      const { id: lapId, version } = await lap.lap()
      const reason = 'A short term'
      return (await steps.amendContract(owner, { lapId, version, terms: { followupPeriods }, reason })).lap
    }
    expect((await amend(13)).contract?.pointsKnown).toBe(0)
    lap.travel('2026-07-27')
    await steps.judgeLap(owner, { lapId: planned.id, gapReason: 'The counter broke' })
    expect((await amend(14)).contract?.pointsKnown).toBe(13)
  })

  test('a baseline whose data changed after step 2 is not frozen into a contract', async () => {
    const lap = await start()
    const owner = lap.workspace.as('contributor')
    const planned = await plan(lap)
    await correctMeasurement(owner, {
      metricId: lap.metricId,
      periodStart: story.firstWeek,
      version: 1,
      value: 300,
      reason: 'It was worse',
    })
    const freeze = { lapId: planned.id, version: planned.version, terms }
    const error = await refusal(steps.freezeContract(owner, freeze))
    expect(missingCodes(error)).toEqual(['baseline_outdated'])
    const { baselines } = planned
    const { metricId, from, to } = baselines[0] ?? { metricId: '', from: '', to: '' }
    const again = { lapId: planned.id, version: planned.version, metricId, from, to }
    const { version } = (await steps.freezeBaseline(owner, again)).lap
    expect((await steps.freezeContract(owner, { ...freeze, version })).lap.contract?.pointsKnown).toBe(0)
  })

  test('ending the follow-up earlier than agreed, when all that is known lies inside, counts as after the fact', async () => {
    const lap = await start()
    const owner = lap.workspace.as('contributor')
    const planned = await plan(lap)
    await steps.freezeContract(owner, { lapId: planned.id, version: planned.version, terms })
    await lap.record(before.length, [31, 28, 30, 33, 29, 30])
    const { id: lapId, version } = await lap.lap()
    const amend = async (followupPeriods: number, at: number) =>
      (
        await steps.amendContract(owner, {
          lapId,
          version: at,
          terms: { followupPeriods },
          reason: 'It looks good',
        })
      ).lap
    const extended = await amend(14, version)
    expect(extended.contract?.pointsKnown).toBe(0)
    expect((await amend(6, extended.version)).contract?.pointsKnown).toBe(6)
  })

  test('a contract frozen after its follow-up has passed is late, also while the file lies in a drawer', async () => {
    const lap = await start()
    const planned = await plan(lap)
    lap.travel('2026-06-22')
    const freeze = { lapId: planned.id, version: planned.version, terms }
    const frozen = (await steps.freezeContract(lap.workspace.as('contributor'), freeze)).lap
    expect(frozen.contract?.pointsKnown).toBe(8)
  })

  test('a contract that came after the fact says so, and a workspace may refuse to verify by it', async () => {
    const lap = await start()
    const owner = lap.workspace.as('contributor')
    await updateWorkspace(lap.workspace.as('administrator'), { version: 0, lateContractsMayVerify: false })
    await lap.record(before.length, [31, 28, 30, 33, 29, 30, 27, 32, 30, 29, 31, 30])
    const planned = await plan(lap)
    const frozen = (await steps.freezeContract(owner, { lapId: planned.id, version: planned.version, terms }))
      .lap
    expect(frozen.contract?.pointsKnown).toBe(12)
    const { verdicts } = (await steps.judgeLap(owner, { lapId: planned.id })).lap
    expect(verdicts[0]).toMatchObject({ overall: 'partly_there', targets: [{ label: 'met' }] })
    expect(verdicts[0]?.warnings.map((warning) => warning.code)).toContain('late_contract')
  })
})
