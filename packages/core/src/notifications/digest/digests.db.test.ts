import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../../tests/support/workspace.ts'
import { addComment, captureImprovement } from '../../backlog/index.ts'
import { systemContext } from '../../people/index.ts'
import {
  claimMail,
  getNotificationSettings,
  listNotifications,
  makeDigests,
  noteDigestMailed,
  seeNotifications,
  setNotificationSettings,
} from '../index.ts'

let workspace: TestWorkspace
beforeAll(async () => {
  workspace = await testWorkspace('2026-05-20T08:00:00Z')
})
afterAll(() => workspace.dispose())

const system = () =>
  systemContext({ database: workspace.database, clock: () => workspace.now }, workspace.workspaceId)
const make = async () => (await makeDigests(system(), {})).made
const mine = async () => (await getNotificationSettings(workspace.as('contributor'), {})).digests
const capture = async () =>
  (await captureImprovement(workspace.as('contributor'), { sentence: 'Screens are dark' })).improvement.id
const say = (id: string, text: string) => addComment(workspace.as('manager'), { id, text })

test('one digest a day gathers what was not seen, once, however many workers come', async () => {
  const id = await capture()
  await say(id, 'One')
  await say(id, 'Two')
  expect(await make()).toBe(0)
  workspace.now = new Date('2026-05-21T05:00:00Z')
  const both = await Promise.all([make(), make(), make()])
  expect(both.reduce((sum, made) => sum + made, 0)).toBe(1)
  expect(await mine()).toMatchObject([{ kind: 'digest', count: 2, mailedAt: null }])
  await say(id, 'Three')
  workspace.now = new Date('2026-05-21T20:00:00Z')
  expect(await make()).toBe(0)
  workspace.now = new Date('2026-05-22T05:00:00Z')
  expect(await make()).toBe(1)
  expect(await mine()).toHaveLength(2)
})

test('what was seen in the feed is in no digest; off means none', async () => {
  const id = await capture()
  await say(id, 'Four')
  const { notifications } = await listNotifications(workspace.as('contributor'), { unseen: true })
  await seeNotifications(workspace.as('contributor'), { ids: notifications.map((one) => one.id) })
  workspace.now = new Date('2026-05-23T05:00:00Z')
  expect(await make()).toBe(0)
  const { settings } = await getNotificationSettings(workspace.as('contributor'), {})
  await setNotificationSettings(workspace.as('contributor'), { ...settings, rhythm: 'off' })
  await say(id, 'Five')
  workspace.now = new Date('2026-05-25T05:00:00Z')
  expect(await make()).toBe(0)
})

test('mentions come at once for who wants that, and a mail is sent once', async () => {
  const id = await capture()
  const { settings } = await getNotificationSettings(workspace.as('viewer'), {})
  await setNotificationSettings(workspace.as('viewer'), { ...settings, mentionsAtOnce: true, language: 'de' })
  await say(id, '@The viewer look')
  expect(await make()).toBe(1)
  const claims = await Promise.all([1, 2, 3, 4, 5].map(() => claimMail(system(), {})))
  const mails = claims.flatMap(({ mail }) => mail ?? [])
  expect(new Set(mails.map(({ digestId }) => digestId)).size).toBe(mails.length)
  const mail = mails.find(({ to }) => to.address === 'viewer@example.org')
  expect(mail).toMatchObject({
    language: 'de',
    notifications: [{ kind: 'mention', detail: '@The viewer look' }],
  })
  for (const { digestId } of mails) await noteDigestMailed(system(), { digestId })
  workspace.now = new Date('2026-05-25T06:00:00Z')
  expect(await claimMail(system(), {})).toEqual({ mail: null })
})
