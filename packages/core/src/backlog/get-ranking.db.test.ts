import type { Estimates } from '@ratchet/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import {
  answerImprovement,
  captureImprovement,
  getRanking,
  listScoringMethods,
  rankImprovement,
  setEstimates,
  setScoringMethod,
} from './index.ts'
import { builtInMethod } from './scoring-rules.ts'

let workspace: TestWorkspace
const ids: Record<string, string> = {}

const estimates = (
  value: [number, number] | null,
  days: [number, number] | null,
  more: Partial<Estimates> = {},
) => ({
  value: value && { low: value[0], high: value[1], unit: 'points', whose: 'students' },
  effort: days && { lowDays: days[0], highDays: days[1] },
  risk: null,
  urgency: null,
  confidencePercent: null,
  source: null,
  ...more,
})

beforeAll(async () => {
  workspace = await testWorkspace()
  const given: [string, ReturnType<typeof estimates>][] = [
    ['quick', estimates([8, 10], [1, 2])],
    ['slow', estimates([8, 10], [10, 20], { urgency: 5 })],
    ['close', estimates([7, 9], [1, 2])],
    ['unknown', estimates(null, [1, 2])],
    ['foreign', estimates([1, 2], [1, 1], { value: { low: 1, high: 2, unit: '€', whose: '' } })],
  ]
  for (const [sentence, known] of given) {
    const { improvement } = await captureImprovement(workspace.as('contributor'), { sentence })
    ids[sentence] = improvement.id
    await setEstimates(workspace.as('contributor'), { id: improvement.id, version: 0, ...known })
  }
})
afterAll(() => workspace.dispose())

const sentenceOf = (id: string) => Object.entries(ids).find(([, one]) => one === id)?.[0]
const ranking = async () => {
  const found = await getRanking(workspace.as('viewer'), {})
  return { ...found, order: found.ranked.map(({ improvementId }) => sentenceOf(improvementId)) }
}

test('the order, what cannot be told apart, and what is missing', async () => {
  const { order, ranked, unranked, unrankedTotal, total } = await ranking()
  expect(order).toEqual(['quick', 'close', 'slow'])
  expect(ranked.map(({ likeNext }) => likeNext)).toEqual([true, false, false])
  expect(ranked[0]?.score).toEqual({ low: 4, middle: 7, high: 10 })
  expect(total).toBe(3)
  expect(unrankedTotal).toBe(2)
  expect(unranked.map(({ improvementId, missing }) => [sentenceOf(improvementId), missing]).sort()).toEqual([
    ['foreign', ['unit_without_rate']],
    ['unknown', ['value']],
  ])
})

test('a place by hand wants a manager and a reason, and says what its score had said', async () => {
  const slow = { id: ids.slow ?? '', rank: 1 }
  const byContributor = rankImprovement(workspace.as('contributor'), { ...slow, reason: 'mine' })
  await expect(byContributor).rejects.toMatchObject({ code: 'forbidden' })
  await expect(rankImprovement(workspace.as('manager'), slow)).rejects.toMatchObject({ code: 'invalid' })
  await rankImprovement(workspace.as('manager'), { ...slow, reason: 'promised to the dean' })
  const { order, ranked } = await ranking()
  expect(order).toEqual(['slow', 'quick', 'close'])
  expect(ranked[0]?.byHand).toMatchObject({ reason: 'promised to the dean', scoredRank: 3 })
  await rankImprovement(workspace.as('manager'), { id: ids.slow ?? '', rank: null })
  expect((await ranking()).order).toEqual(['quick', 'close', 'slow'])
})

test('a changed method is a new version with its reason; a stale one is refused; the old ones stay', async () => {
  const { settings } = builtInMethod
  const change = {
    version: 0,
    kind: 'value_effort_risk' as const,
    settings: { ...settings, rates: [...settings.rates, { unit: '€', points: 100 }] },
    reason: 'a euro saved is worth a hundred points',
  }
  const both = await Promise.allSettled([
    setScoringMethod(workspace.as('manager'), change),
    setScoringMethod(workspace.as('administrator'), change),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'conflict' })
  const { order, method } = await ranking()
  expect(method.version).toBe(1)
  expect(order[0]).toBe('foreign')
  const { methods } = await listScoringMethods(workspace.as('viewer'), {})
  expect(methods.map(({ version }) => version)).toEqual([1, 0])
})

test('what is declined has no place', async () => {
  await answerImprovement(workspace.as('manager'), { id: ids.foreign ?? '', kind: 'decline', reason: 'no' })
  expect((await ranking()).order).toEqual(['quick', 'close', 'slow'])
})

test('ends in the wrong order are refused beside the field, and nothing is written', async () => {
  const refused = setEstimates(workspace.as('contributor'), {
    id: ids.quick ?? '',
    version: 1,
    ...estimates([9, 3], [1, 2]),
  })
  await expect(refused).rejects.toMatchObject({
    code: 'invalid',
    details: { errors: [{ path: 'value.high' }] },
  })
})
