import type { Role } from '@ratchet/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../../tests/support/workspace.ts'
import { listNotifications, seeNotifications } from '../../notifications/index.ts'
import {
  addComment,
  archiveComment,
  captureImprovement,
  editComment,
  follow,
  getTalk,
  mergeImprovement,
  unmergeImprovement,
  vote,
} from '../index.ts'

let workspace: TestWorkspace
beforeAll(async () => {
  workspace = await testWorkspace()
})
afterAll(() => workspace.dispose())

const capture = async (sentence: string, as: Role = 'contributor') => {
  workspace.now = new Date(workspace.now.getTime() + 60_000)
  return (await captureImprovement(workspace.as(as), { sentence })).improvement.id
}
const say = async (id: string, text: string, as: Role) => {
  workspace.now = new Date(workspace.now.getTime() + 60_000)
  return (await addComment(workspace.as(as), { id, text })).talk
}
const talkOf = async (id: string, as: Role = 'viewer') => (await getTalk(workspace.as(as), { id })).talk
const told = async (as: Role, id: string) => {
  const { notifications } = await listNotifications(workspace.as(as), { unseen: true })
  const mine = notifications.filter(({ about }) => about.id === id)
  if (mine.length > 0) await seeNotifications(workspace.as(as), { ids: mine.map((one) => one.id) })
  return mine.map(({ kind }) => kind)
}

test('a comment tells followers and, by name, the one it names, each once; nobody is told of themselves', async () => {
  const id = await capture('The projector in room 3 flickers')
  const { comments } = await say(id, 'I saw it, @The viewer saw it, too', 'manager')
  expect(comments[0]).toMatchObject({ by: { name: 'The manager' }, archived: null, earlier: [] })
  expect(comments[0]?.mentions).toHaveLength(1)
  expect(await told('contributor', id)).toEqual(['comment'])
  expect(await told('viewer', id)).toEqual(['mention'])
  expect(await told('manager', id)).toEqual([])
  // Who commented follows from now on; who was only named does not.
  await say(id, 'Thank you', 'contributor')
  expect(await told('manager', id)).toEqual(['comment'])
  expect(await told('viewer', id)).toEqual([])
  expect((await talkOf(id)).followers.map(({ name }) => name)).toEqual(['The contributor', 'The manager'])
})

test('who unfollows hears no more of it, whatever they did there, and may come back', async () => {
  const id = await capture('Keys for the lab are never there')
  await follow(workspace.as('contributor'), { id, follows: false })
  await say(id, 'Indeed', 'manager')
  expect(await told('contributor', id)).toEqual([])
  await follow(workspace.as('contributor'), { id, follows: true })
  await follow(workspace.as('viewer'), { id, follows: true })
  await say(id, 'Again today', 'manager')
  expect(await told('contributor', id)).toEqual(['comment'])
  expect(await told('viewer', id)).toEqual(['comment'])
  // Named all the same: that is meant for them.
  await follow(workspace.as('viewer'), { id, follows: false })
  await say(id, '@The viewer?', 'manager')
  expect(await told('viewer', id)).toEqual(['mention'])
})

test('an edited comment shows what it said; one that is taken back keeps its place and no words', async () => {
  const id = await capture('Chairs squeak')
  const [first] = (await say(id, 'in room 4', 'manager')).comments
  const commentId = first?.id ?? ''
  const edited = await editComment(workspace.as('manager'), {
    commentId,
    version: 0,
    text: 'in room 5, @The viewer',
  })
  expect(edited.talk.comments[0]).toMatchObject({
    text: 'in room 5, @The viewer',
    earlier: [{ text: 'in room 4' }],
  })
  expect(await told('viewer', id)).toEqual(['mention'])
  const again = { commentId, version: 0, text: 'lost' }
  await expect(editComment(workspace.as('manager'), again)).rejects.toMatchObject({ reason: 'stale_edit' })
  await expect(editComment(workspace.as('administrator'), { ...again, version: 1 })).rejects.toMatchObject({
    code: 'forbidden',
  })
  const take = { commentId, archived: true }
  await expect(archiveComment(workspace.as('contributor'), take)).rejects.toMatchObject({ code: 'forbidden' })
  const { talk } = await archiveComment(workspace.as('manager'), take)
  expect(talk.comments[0]).toMatchObject({
    text: '',
    mentions: [],
    earlier: [],
    archived: { by: { name: 'The manager' } },
  })
  expect(JSON.stringify(await talkOf(id, 'administrator'))).not.toContain('room')
  expect(talk.followers.map(({ name }) => name)).toEqual(['The contributor'])
  await expect(editComment(workspace.as('manager'), { ...again, version: 2 })).rejects.toMatchObject({
    reason: 'archived',
  })
  const out = await archiveComment(workspace.as('manager'), { commentId, archived: false })
  expect(out.talk.comments[0]).toMatchObject({ text: 'in room 5, @The viewer', archived: null })
  expect((await workspace.history(commentId)).map(({ operation }) => operation)).toEqual([
    'add-comment',
    'edit-comment',
    'archive-comment',
    'archive-comment',
  ])
})

test('votes count once a person; merging unites votes, comments and followers when read, and undo parts them', async () => {
  const [stands, again] = [
    await capture('Lift is slow'),
    await capture('The lift takes ages', 'administrator'),
  ]
  for (const as of ['manager', 'contributor'] as const) {
    await vote(workspace.as(as), { id: stands, voted: true })
    await vote(workspace.as(as), { id: stands, voted: true })
  }
  await vote(workspace.as('manager'), { id: again, voted: true })
  await vote(workspace.as('administrator'), { id: again, voted: true })
  await say(again, 'Four minutes', 'manager')
  const before = [await talkOf(stands), await talkOf(again)]

  await mergeImprovement(workspace.as('manager'), { id: again, intoId: stands, reason: '' })
  const united = await talkOf(stands, 'manager')
  expect(united.voters).toHaveLength(3)
  expect(united.comments.map(({ text, improvementId }) => [text, improvementId])).toEqual([
    ['Four minutes', again],
  ])
  expect(united.followers.map(({ name }) => name)).toEqual([
    'The administrator',
    'The contributor',
    'The manager',
  ])
  await expect(say(again, 'here?', 'manager')).rejects.toMatchObject({ reason: 'merged' })
  await expect(vote(workspace.as('viewer'), { id: again, voted: true })).rejects.toMatchObject({
    code: 'forbidden',
  })

  await unmergeImprovement(workspace.as('manager'), { id: again })
  expect([await talkOf(stands), await talkOf(again)]).toEqual(before)
  await mergeImprovement(workspace.as('manager'), { id: again, intoId: stands, reason: '' })
  const without = await vote(workspace.as('manager'), { id: stands, voted: false })
  expect(without.talk.voters.map(({ name }) => name).sort()).toEqual(['The administrator', 'The contributor'])
})
