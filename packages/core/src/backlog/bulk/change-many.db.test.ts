import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../../tests/support/workspace.ts'
import { listNotifications } from '../../notifications/index.ts'
import { createTeam } from '../../people/index.ts'
import { createService } from '../../value-system/index.ts'
import {
  answerImprovement,
  captureImprovement,
  changeMany,
  getHistory,
  getImprovement,
  listBatches,
  listImprovements,
  setLinks,
  undoBatch,
  updateImprovement,
} from '../index.ts'

let workspace: TestWorkspace
beforeAll(async () => {
  workspace = await testWorkspace('2026-05-20T08:00:00Z')
})
afterAll(() => workspace.dispose())

const manager = () => workspace.as('manager')
const captured = async (sentence: string) =>
  (await captureImprovement(workspace.as('contributor'), { sentence })).improvement.id
const three = async () => await Promise.all(['One', 'Two', 'Three'].map(captured))
const read = async (id: string) => (await getImprovement(manager(), { id })).improvement
const ownerId = () => workspace.as('contributor').actor.memberId

describe('changing many', () => {
  test('each has its own event, marked with the batch; what is refused has its line and holds up nothing', async () => {
    const [a = '', b = '', c = ''] = await three()
    const missing = '01910000-0000-7000-8000-00000000dead'
    await updateImprovement(manager(), { id: c, version: 0, ownerId: ownerId() })
    const result = await changeMany(manager(), {
      ids: [a, missing, b, b, c],
      act: { kind: 'owner', ownerId: ownerId() },
    })
    expect(result).toMatchObject({ unchanged: 1, batch: { changed: 2, changedBack: 0 } })
    expect(result.refused).toMatchObject([{ improvementId: missing, sentence: '', code: 'not_found' }])
    for (const id of [a, b]) {
      const [entry] = (await getHistory(manager(), { id })).entries
      expect(entry).toMatchObject({ operation: 'update-improvement' })
      expect(entry?.changes).toContainEqual({ field: 'batch', before: null, after: result.batch.id })
    }
    expect((await listBatches(manager(), {})).batches[0]).toMatchObject({ id: result.batch.id })
    expect((await listBatches(workspace.as('contributor'), {})).batches).toEqual([])
  })

  test('undo puts each back and keeps what somebody changed since', async () => {
    const [a = '', b = ''] = await three()
    const { batch } = await changeMany(manager(), {
      ids: [a, b],
      act: { kind: 'review', nextReviewOn: '2026-06-01' },
    })
    const { version } = await read(a)
    await updateImprovement(manager(), { id: a, version, nextReviewOn: '2026-07-01' })
    const other = await read(b)
    await updateImprovement(manager(), { id: b, version: other.version, description: 'More words' })
    const undone = await undoBatch(manager(), { batchId: batch.id })
    expect(undone.refused).toMatchObject([{ improvementId: a, reason: 'changed_since', sentence: 'One' }])
    expect(undone.batch).toMatchObject({ changed: 2, changedBack: 1 })
    expect(await read(a)).toMatchObject({ nextReviewOn: '2026-07-01' })
    expect(await read(b)).toMatchObject({ nextReviewOn: null, description: 'More words' })
    // Twice is the same as once: only what stands is tried again.
    const again = await undoBatch(manager(), { batchId: batch.id })
    expect(again.refused).toHaveLength(1)
    expect(await read(b)).toMatchObject({ nextReviewOn: null })
  })

  test('team and urgency go and come back, the other estimates untouched', async () => {
    const [a = ''] = await three()
    const { team } = await createTeam(workspace.as('administrator'), { name: 'Desk', level: 'operational' })
    const moved = await changeMany(manager(), { ids: [a], act: { kind: 'team', teamId: team.id } })
    const pressed = await changeMany(manager(), { ids: [a], act: { kind: 'urgency', urgency: 4 } })
    expect(await read(a)).toMatchObject({ teamId: team.id, estimates: { urgency: 4, value: null } })
    await undoBatch(manager(), { batchId: moved.batch.id })
    await undoBatch(manager(), { batchId: pressed.batch.id })
    expect(await read(a)).toMatchObject({ teamId: null, estimates: { urgency: null } })
  })

  test('a link is added to those there are; undo removes that one only', async () => {
    const [a = '', b = ''] = await three()
    const services = await Promise.all(
      ['Wi-Fi', 'Mail'].map(
        async (name) => (await createService(workspace.as('administrator'), { name })).service.id,
      ),
    )
    const [wifi = '', mail = ''] = services
    const linkTo = (id: string) => ({ kind: 'service' as const, id, activity: null })
    await setLinks(manager(), { id: a, version: 0, links: [linkTo(mail)] })
    await setLinks(manager(), { id: b, version: 0, links: [linkTo(wifi)] })
    const { batch, unchanged } = await changeMany(manager(), {
      ids: [a, b],
      act: { kind: 'link', link: linkTo(wifi) },
    })
    expect([batch.changed, unchanged]).toEqual([1, 1])
    expect((await read(a)).links.map(({ name }) => name)).toEqual(['Mail', 'Wi-Fi'])
    await undoBatch(manager(), { batchId: batch.id })
    expect((await read(a)).links.map(({ name }) => name)).toEqual(['Mail'])
    expect((await read(b)).links.map(({ name }) => name)).toEqual(['Wi-Fi'])
  })

  test('answers are given one by one, taken back to what was before, and both are told', async () => {
    const [a = '', b = '', c = ''] = await three()
    await answerImprovement(manager(), { id: b, kind: 'park', reason: 'Term ends', wakeUpOn: '2026-07-01' })
    await answerImprovement(manager(), { id: c, kind: 'accept' })
    const { batch, refused } = await changeMany(manager(), {
      ids: [a, b],
      act: { kind: 'decline', reason: 'Out of scope this year' },
    })
    expect(refused).toEqual([])
    expect((await read(a)).status).toBe('declined')
    await undoBatch(manager(), { batchId: batch.id })
    expect(await read(a)).toMatchObject({ status: 'idea', answer: null })
    expect(await read(b)).toMatchObject({
      status: 'parked',
      answer: { reason: 'Term ends', wakeUpOn: '2026-07-01' },
    })
    const { notifications } = await listNotifications(workspace.as('contributor'), { limit: 20 })
    const aboutA = notifications.filter(({ about }) => about.id === a).map(({ kind }) => kind)
    expect(aboutA.sort()).toEqual(['decline', 'withdraw'])
    // The promised day counts again: a late answer is late, although the one that was taken back was not.
    workspace.now = new Date('2026-06-20T08:00:00Z')
    await answerImprovement(manager(), { id: a, kind: 'accept' })
    const late = await listImprovements(manager(), { health: 'answered_late' })
    expect(late.improvements.map(({ id }) => id)).toContain(a)
    workspace.now = new Date('2026-05-20T08:00:00Z')
  })

  test('an answer that is not theirs to give is refused line by line', async () => {
    const [a = '', b = ''] = await three()
    const { refused, batch } = await changeMany(workspace.as('contributor'), {
      ids: [a, b],
      act: { kind: 'accept' },
    })
    expect(refused.map(({ code }) => code)).toEqual(['forbidden', 'forbidden'])
    expect(batch.changed).toBe(0)
  })
})

test('a batch is undone by whoever made it or a manager; a viewer changes nothing', async () => {
  const [a = ''] = await three()
  const act = { kind: 'urgency' as const, urgency: 2 }
  const { batch } = await changeMany(manager(), { ids: [a], act })
  await expect(undoBatch(workspace.as('contributor'), { batchId: batch.id })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(changeMany(workspace.as('viewer'), { ids: [a], act })).rejects.toMatchObject({
    code: 'forbidden',
  })
  const mine = await changeMany(workspace.as('contributor'), { ids: [a], act: { ...act, urgency: 3 } })
  await undoBatch(manager(), { batchId: mine.batch.id })
  expect((await read(a)).estimates.urgency).toBe(2)
})
