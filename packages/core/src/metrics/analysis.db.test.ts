import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import {
  addMeasurement,
  decideRebase,
  defineMetric,
  excludeMeasurement,
  getAnalysis,
  getSeries,
  importSeries,
  withdrawRebase,
} from './index.ts'

let workspace: TestWorkspace
beforeAll(async () => {
  workspace = await testWorkspace()
})
afterAll(() => workspace.dispose())

const contributor = () => workspace.as('contributor')
const day = (i: number) => new Date(Date.UTC(2026, 2, 1 + i)).toISOString().slice(0, 10)
const before = [10, 12, 11, 9, 10, 11, 12, 10, 9, 11, 10, 12]
const after = [5, 6, 4, 5, 6, 5, 4, 6, 5]

async function metricWith(values: readonly number[] = []): Promise<string> {
  const definition = { name: 'Waiting', direction: 'decrease', kind: 'continuous', period: 'day' } as const
  const metricId = (await defineMetric(contributor(), definition)).metric.id
  if (values.length === 0) return metricId
  await importSeries(contributor(), {
    metricId,
    fileName: 'waiting.csv',
    fileHash: 'b'.repeat(64),
    mapping: {
      timeColumn: 'd',
      valueColumn: 'v',
      dateFormat: 'iso',
      decimalMark: '.',
      zone: 'Europe/Berlin',
    },
    rows: values.map((value, i) => ({ line: i + 2, time: day(i), value, denominator: null })),
  })
  return metricId
}
const analysisOf = async (metricId: string, asked: object = {}) =>
  (await getAnalysis(workspace.as('viewer'), { metricId, ...asked })).analysis
const operations = async (metricId: string) =>
  (await workspace.history(metricId)).map(({ operation }) => operation)

describe('new limits', () => {
  it('are offered, approved with a reason, told in the history, and marked trial', async () => {
    const metricId = await metricWith([...before, ...after])
    const offered = await analysisOf(metricId)
    expect(offered).toMatchObject({
      recommended: { chart: 'xmr', reason: 'single_values' },
      offer: { startsOn: day(12), points: 9, meaning: 'improvement' },
      segments: [{ from: day(0), to: day(20), rebaseId: null }],
    })
    const choice = { metricId, startsOn: day(12), decision: 'approved', reason: 'New desk' } as const
    const { rebase } = await decideRebase(contributor(), choice)
    expect(rebase).toMatchObject({ by: { name: 'The contributor' }, at: workspace.now.toISOString() })
    const { offer, segments, rebases } = await analysisOf(metricId)
    expect(offer).toBeNull()
    expect(rebases).toEqual([rebase])
    expect(segments).toMatchObject([
      { from: day(0), to: day(11), trial: false, rebaseId: null },
      { from: day(12), to: day(20), trial: true, rebaseId: rebase.id },
    ])
    expect((await workspace.history(metricId)).at(-1)).toMatchObject({
      operation: 'decide-rebase',
      actor: 'The contributor',
      changes: [{ field: 'rebase', after: { startsOn: day(12), decision: 'approved', reason: 'New desk' } }],
    })
    await expect(decideRebase(contributor(), choice)).rejects.toMatchObject({ reason: 'decided_already' })
  })

  it('are withdrawn, once, and the decision stays to be seen', async () => {
    const metricId = await metricWith([...before, ...after])
    const { rebase } = await decideRebase(contributor(), {
      metricId,
      startsOn: day(13),
      decision: 'approved',
      reason: 'From the day of the change',
    })
    const taken = { metricId, rebaseId: rebase.id, reason: 'Too early' }
    const { rebase: withdrawn } = await withdrawRebase(contributor(), taken)
    expect(withdrawn.withdrawn).toMatchObject({ reason: 'Too early', by: { name: 'The contributor' } })
    const analysis = await analysisOf(metricId)
    expect(analysis.segments).toHaveLength(1)
    expect(analysis.rebases).toEqual([withdrawn])
    expect(analysis.offer).not.toBeNull()
    await expect(withdrawRebase(contributor(), taken)).rejects.toMatchObject({ reason: 'withdrawn_already' })
    expect((await operations(metricId)).slice(-2)).toEqual(['decide-rebase', 'withdraw-rebase'])
  })

  it('are not offered again once declined, and come back when that is withdrawn', async () => {
    const metricId = await metricWith([...before, ...after])
    const no = { metricId, startsOn: day(12), decision: 'declined', reason: 'A holiday' } as const
    const { rebase } = await decideRebase(contributor(), no)
    expect((await analysisOf(metricId)).offer).toBeNull()
    expect((await analysisOf(metricId)).segments).toHaveLength(1)
    await withdrawRebase(contributor(), { metricId, rebaseId: rebase.id, reason: 'It stayed' })
    expect((await analysisOf(metricId)).offer).toMatchObject({ startsOn: day(12) })
  })

  it.each([
    ['without a shift', before, 5, 'no_offer'],
    ['with seven points after it', [...before, ...after.slice(0, 7)], 12, 'no_offer'],
    ['from a period that leaves too few points', [...before, ...after], 15, 'invalid_input'],
    ['from the first period', [...before, ...after], 0, 'invalid_input'],
    ['from a period without a measurement', [...before, ...after], 40, 'invalid_input'],
  ])('are refused %s, and nothing is written', async (_, values, start, reason) => {
    const metricId = await metricWith(values)
    const events = await workspace.eventCount()
    const wish = { metricId, startsOn: day(start), decision: 'approved', reason: 'x' } as const
    await expect(decideRebase(contributor(), wish)).rejects.toMatchObject({ reason })
    expect(await workspace.eventCount()).toBe(events)
  })

  it('are not for viewers, and not for another workspace', async () => {
    const metricId = await metricWith([...before, ...after])
    const wish = { metricId, startsOn: day(12), decision: 'approved', reason: 'x' } as const
    await expect(decideRebase(workspace.as('viewer'), wish)).rejects.toMatchObject({ code: 'forbidden' })
    const other = (await workspace.another()).as('administrator')
    await expect(decideRebase(other, wish)).rejects.toMatchObject({ code: 'not_found' })
    await expect(getAnalysis(other, { metricId })).rejects.toMatchObject({ code: 'not_found' })
    const rebaseId = (await decideRebase(contributor(), wish)).rebase.id
    const elsewhere = await metricWith(before)
    await expect(
      withdrawRebase(contributor(), { metricId: elsewhere, rebaseId, reason: 'x' }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a point left out', () => {
  it('counts for no limit and no rule, stays drawn with its reason, and can count again', async () => {
    const metricId = await metricWith([...before.slice(0, 6), 90, ...before.slice(6)])
    expect((await analysisOf(metricId)).points[6]).toMatchObject({ state: 'concern', rules: ['outside'] })
    const { exclusion } = await excludeMeasurement(contributor(), {
      metricId,
      periodStart: day(6),
      excluded: true,
      reason: 'Power cut',
    })
    const analysis = await analysisOf(metricId)
    expect(analysis.points[6]).toMatchObject({
      value: 90,
      state: 'common_cause',
      rules: [],
      lower: null,
      excluded: { reason: 'Power cut', by: { name: 'The contributor' } },
    })
    expect(analysis.segments).toMatchObject([{ count: 12 }])
    expect(analysis.exclusions).toEqual([exclusion])
    const { points } = await getSeries(contributor(), { metricId })
    expect(points[6]).toMatchObject({ value: 90, excluded: { reason: 'Power cut' } })
    await excludeMeasurement(contributor(), {
      metricId,
      periodStart: day(6),
      excluded: false,
      reason: 'Real',
    })
    const again = await analysisOf(metricId)
    expect(again.points[6]).toMatchObject({ state: 'concern', excluded: null })
    expect(again.exclusions.map(({ excluded, reason }) => [excluded, reason])).toEqual([
      [true, 'Power cut'],
      [false, 'Real'],
    ])
    expect((await workspace.history(metricId)).slice(-2)).toMatchObject([
      { operation: 'exclude-measurement', changes: [{ field: 'exclusion', after: { reason: 'Power cut' } }] },
      { operation: 'exclude-measurement', changes: [{ field: 'exclusion', after: { excluded: false } }] },
    ])
  })

  it.each([
    ['twice', { excluded: true }, 'already_excluded'],
    ['that counts, to count again', { periodStart: day(3), excluded: false }, 'counts_already'],
    ['that was never measured', { periodStart: day(50), excluded: true }, 'not_found'],
    ['without a reason', { periodStart: day(3), excluded: true, reason: '  ' }, 'invalid_input'],
  ])('is refused %s', async (_, change, reason) => {
    const metricId = await metricWith(before)
    const first = { metricId, periodStart: day(2), excluded: true, reason: 'Power cut' }
    await excludeMeasurement(contributor(), first)
    const events = await workspace.eventCount()
    await expect(excludeMeasurement(contributor(), { ...first, ...change })).rejects.toMatchObject({ reason })
    expect(await workspace.eventCount()).toBe(events)
    await expect(excludeMeasurement(workspace.as('viewer'), first)).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('the analysis', () => {
  it('says assurance only beside stability', async () => {
    const stable = await analysisOf(await metricWith(before), { target: 20 })
    expect(stable).toMatchObject({ stable: true, variation: 'common_cause', assurance: 'consistent_pass' })
    const unstable = await analysisOf(await metricWith([...before, 90]), { target: 20 })
    expect(unstable).toMatchObject({ stable: false, variation: 'concern', assurance: null })
  })

  it('lists gaps, and answers without a single point', async () => {
    const metricId = await metricWith(before.slice(0, 3))
    await addMeasurement(contributor(), { metricId, on: day(5), value: 9 })
    expect((await analysisOf(metricId)).gaps).toEqual([day(3), day(4)])
    expect(await analysisOf(await metricWith())).toMatchObject({
      points: [],
      segments: [],
      variation: null,
      stable: false,
      offer: null,
    })
  })

  it('takes other charts and rules, and refuses what does not fit', async () => {
    const metricId = await metricWith(before)
    expect(await analysisOf(metricId, { chart: 'run' })).toMatchObject({
      rules: 'anhoej',
      segments: [{ lower: null, upper: null, centre: 10.5 }],
    })
    expect(await analysisOf(metricId, { rules: 'nelson' })).toMatchObject({ chart: 'xmr', rules: 'nelson' })
    await expect(analysisOf(metricId, { chart: 'run', rules: 'mdc' })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(analysisOf(metricId, { chart: 'p' })).rejects.toMatchObject({ code: 'invalid' })
  })
})
