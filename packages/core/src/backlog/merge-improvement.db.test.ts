import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import { listNotifications, seeNotifications } from '../notifications/index.ts'
import {
  answerImprovement,
  captureImprovement,
  findLookAlikes,
  getImprovement,
  mergeImprovement,
  unmergeImprovement,
} from './index.ts'

let workspace: TestWorkspace
beforeAll(async () => {
  workspace = await testWorkspace()
})
afterAll(() => workspace.dispose())

const aMinutePasses = () => {
  workspace.now = new Date(workspace.now.getTime() + 60_000)
}
const capture = async (sentence: string, as: 'contributor' | 'administrator' = 'contributor') => {
  aMinutePasses()
  return (await captureImprovement(workspace.as(as), { sentence })).improvement.id
}
const read = async (id: string) => await getImprovement(workspace.as('viewer'), { id })
const merge = (id: string, intoId: string) =>
  mergeImprovement(workspace.as('manager'), { id, intoId, reason: 'the same printer' })
const news = async (as: 'contributor' | 'administrator' | 'viewer') =>
  (await listNotifications(workspace.as(as), { unseen: true })).notifications

test('merging unites wording when read, tells every sender, and taking it back restores the answer', async () => {
  const stands = await capture('The printer in the hall jams every Monday')
  const again = await capture('Hall printer: paper jam each week', 'administrator')
  const third = await capture('Paper gets stuck on the ground floor')
  await answerImprovement(workspace.as('manager'), {
    id: again,
    kind: 'park',
    reason: 'new printer',
    wakeUpOn: '2026-08-01',
  })
  aMinutePasses()
  await merge(third, again)
  aMinutePasses()
  await merge(again, stands)

  expect((await read(again)).improvement).toMatchObject({
    status: 'merged',
    replyOverdue: false,
    mergedInto: { id: stands },
    answer: { kind: 'merge', reason: 'the same printer', by: { name: 'The manager' } },
  })
  expect((await read(stands)).mergedFrom.map(({ id }) => id)).toEqual([again, third])
  // Whoever types one of the other wordings is shown the one that stands.
  const { lookAlikes } = await findLookAlikes(workspace.as('viewer'), {
    sentence: 'paper stuck, ground floor',
  })
  expect(lookAlikes.map(({ improvement }) => improvement.id)).toEqual([stands])
  expect((await news('administrator')).map(({ kind, other }) => [kind, other?.id])).toEqual([
    ['merge', stands],
    ['unite', third],
    ['park', undefined],
  ])
  expect((await news('contributor')).map(({ kind, other }) => [kind, other?.id])).toEqual([
    ['merge', stands],
    ['merge', again],
  ])
  expect((await workspace.history(stands)).at(-1)).toMatchObject({ operation: 'merge-improvement' })

  await unmergeImprovement(workspace.as('manager'), { id: again })
  expect((await read(again)).improvement).toMatchObject({
    status: 'parked',
    mergedInto: null,
    answer: { kind: 'park' },
  })
  expect((await read(again)).mergedFrom.map(({ id }) => id)).toEqual([third])
  expect((await read(stands)).mergedFrom).toEqual([])
})

test('news is put away by whom it is for only', async () => {
  const mine = await news('contributor')
  expect(mine.length).toBeGreaterThan(0)
  const ids = mine.map(({ id }) => id)
  await expect(seeNotifications(workspace.as('administrator'), { ids })).rejects.toMatchObject({
    code: 'not_found',
  })
  expect((await news('contributor')).length).toBe(mine.length)
  expect(await seeNotifications(workspace.as('contributor'), { ids })).toEqual({ unseen: 0 })
  expect(await news('contributor')).toEqual([])
  expect(await seeNotifications(workspace.as('contributor'), { ids: ids.slice(0, 1), seen: false })).toEqual({
    unseen: 1,
  })
  expect(await news('viewer')).toEqual([])
})

test('who owes no answer merges nothing; a merged one takes no answer and no second merge', async () => {
  const [a, b, c] = [await capture('One'), await capture('Two'), await capture('Three')]
  const refused = mergeImprovement(workspace.as('contributor'), { id: a, intoId: b })
  await expect(refused).rejects.toMatchObject({ code: 'forbidden' })
  await merge(a, b)
  await expect(merge(a, c)).rejects.toMatchObject({ code: 'conflict', reason: 'merged' })
  await expect(merge(b, a)).rejects.toMatchObject({ code: 'conflict', reason: 'circular' })
  await expect(merge(c, c)).rejects.toMatchObject({ code: 'conflict', reason: 'same' })
  const answer = answerImprovement(workspace.as('manager'), { id: a, kind: 'accept' })
  await expect(answer).rejects.toMatchObject({ code: 'conflict', reason: 'merged' })
})

test('two people who merge a pair crosswise at the same moment: one of them is told', async () => {
  for (let round = 0; round < 8; round += 1) {
    const [a, b] = [await capture(`Left ${round}`), await capture(`Right ${round}`)]
    const outcomes = await Promise.allSettled([merge(a, b), merge(b, a)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refusal = outcomes.find((one) => one.status === 'rejected')
    expect(refusal?.reason).toMatchObject({ code: 'conflict', reason: 'circular' })
    const into = [(await read(a)).improvement.mergedInto, (await read(b)).improvement.mergedInto]
    expect(into.filter((one) => one !== null).length).toBe(1)
  }
})

test('four merges that would close a circle leave it open, whoever comes first', async () => {
  const ring = await Promise.all(['North', 'East', 'South', 'West'].map((sentence) => capture(sentence)))
  const outcomes = await Promise.allSettled(ring.map((id, index) => merge(id, ring[(index + 1) % 4] ?? '')))
  expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBe(3)
  const standing = await Promise.all(ring.map(async (id) => (await read(id)).improvement.mergedInto))
  expect(standing.filter((one) => one === null).length).toBe(1)
}, 30_000)
