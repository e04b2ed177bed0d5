import {
  addComment,
  captureImprovement,
  follow,
  getImprovement,
  updateImprovement,
} from '@ratchet/core/backlog'
import { getNotificationSettings, setNotificationSettings, unsubscribe } from '@ratchet/core/notifications'
import { createTeam } from '@ratchet/core/people'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import type { Log } from '../log.ts'
import { mailSender } from '../mail/send-mail.ts'
import { tellPeople } from './tell-people.ts'

let workspace: TestWorkspace
let server: SMTPServer
let port = 0
/** What arrived, as it stood on the wire. */
const arrived: { to: string[]; body: string }[] = []
let refuse = false
let hangUp = false

beforeAll(async () => {
  workspace = await testWorkspace('2026-05-20T08:00:00Z')
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => done(refuse ? new Error('mailbox is full') : undefined),
    onData: (stream, session, done) => {
      if (hangUp) return void server.connections.forEach((one) => void one._socket.destroy())
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        arrived.push({ to, body: Buffer.concat(parts).toString() })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => {
    const listener = server.listen(0, '127.0.0.1', resolve)
    listener.on('listening', () => {
      const address = listener.address()
      port = typeof address === 'object' && address ? address.port : 0
    })
  })
})
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()))
  await workspace.dispose()
})

const logged: string[] = []
const log = { info: () => {}, error: (message: string) => void logged.push(message) } as unknown as Log
const outside = () => ({ database: workspace.database, clock: () => workspace.now })
const sender = () => mailSender({ url: `smtp://127.0.0.1:${port}`, from: 'Ratchet <ratchet@example.org>' })
const tell = async (mail = sender()) => {
  await tellPeople(outside(), log, { send: mail.send, origin: 'https://ratchet.example.org' })
  mail.close()
}
/** Without the soft line ends of quoted-printable. */
const unfolded = (body = '') => body.replace(/=\r\n/g, '')
const captured = async (sentence: string) =>
  (await captureImprovement(workspace.as('contributor'), { sentence })).improvement.id

test('a digest goes out once by mail, however many workers run, and again after a refusal', async () => {
  const id = await captured('Wi-Fi drops: Hörsaal 3')
  const { settings } = await getNotificationSettings(workspace.as('contributor'), {})
  await setNotificationSettings(workspace.as('contributor'), { ...settings, language: 'de' })
  await addComment(workspace.as('manager'), { id, text: 'Bcc: everybody@example.org' })
  workspace.now = new Date('2026-05-21T06:00:00Z')

  refuse = true
  await tell()
  expect(arrived).toEqual([])
  expect(logged.join()).toContain('tried again')

  refuse = false
  await tell()
  expect(arrived).toEqual([])
  workspace.now = new Date('2026-05-21T06:20:00Z')
  await Promise.all([tell(), tell(), tell()])
  expect(arrived).toHaveLength(1)
  expect(arrived[0]?.to).toEqual(['contributor@example.org'])
  const body = unfolded(arrived[0]?.body)
  const [head = ''] = body.split(/\r\n\r\n/)
  expect(head).toContain('Auto-Submitted: auto-generated')
  expect(head).toMatch(/List-Unsubscribe:\s+<https:\/\/ratchet\.example\.org\/unsubscribe#\S+>/)
  expect(head).not.toContain('Bcc')
  expect(body).toContain('text/plain')
  expect(body).toContain('text/html')
  expect(body).toContain(`https://ratchet.example.org/improvements/${id}`)
  await tell()
  expect(arrived).toHaveLength(1)
})

test('the link in a mail stops the mails without an account, and only its hash is kept', async () => {
  const token = /unsubscribe#([\w-]+)/.exec(unfolded(arrived[0]?.body))?.[1] ?? ''
  const { rows } = await workspace.pool.query(
    "select * from guest_links where purpose = 'unsubscribe' and revoked_at is null",
  )
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(token)
  await expect(unsubscribe(outside(), { token: `${token.slice(0, -1)}!` })).rejects.toMatchObject({
    reason: 'unknown_link',
  })
  expect(await unsubscribe(outside(), { token })).toEqual({ workspaceName: expect.any(String) })
  await unsubscribe(outside(), { token })
  const { settings } = await getNotificationSettings(workspace.as('contributor'), {})
  expect(settings).toMatchObject({ rhythm: 'off', mentionsAtOnce: false, language: 'de' })
  await addComment(workspace.as('manager'), { id: await captured('Screens are dark'), text: 'Yes' })
  workspace.now = new Date('2026-05-22T06:00:00Z')
  await tell()
  expect(arrived).toHaveLength(1)
})

test('a mail whose fate nobody knows is not sent twice: the feed has it', async () => {
  const { settings } = await getNotificationSettings(workspace.as('contributor'), {})
  await setNotificationSettings(workspace.as('contributor'), { ...settings, rhythm: 'daily' })
  await addComment(workspace.as('manager'), { id: await captured('Doors stay shut'), text: 'Which?' })
  workspace.now = new Date('2026-05-23T06:00:00Z')
  hangUp = true
  await tell()
  hangUp = false
  expect(logged.at(-1)).toContain('not mailed again')
  workspace.now = new Date('2026-05-23T07:00:00Z')
  await tell()
  expect(arrived).toHaveLength(1)
  const { digests } = await getNotificationSettings(workspace.as('contributor'), {})
  expect(digests[0]).toMatchObject({ mailedAt: null })
})

test('where no mail server answers, nothing is lost and the mail goes when one does', async () => {
  await addComment(workspace.as('manager'), { id: await captured('Lifts stand'), text: 'Both' })
  workspace.now = new Date('2026-05-24T06:00:00Z')
  await tell(mailSender({ url: 'smtp://127.0.0.1:9', from: 'Ratchet <ratchet@example.org>' }))
  expect(arrived).toHaveLength(1)
  workspace.now = new Date('2026-05-24T06:20:00Z')
  await tell()
  expect(arrived).toHaveLength(2)
})

test('what became private to a team since is not in the mail', async () => {
  const id = await captured('Somebody of the team is ill')
  await follow(workspace.as('viewer'), { id, follows: true })
  await addComment(workspace.as('manager'), { id, text: 'Secret of the team' })
  const { team } = await createTeam(workspace.as('administrator'), { name: 'Desk', level: 'operational' })
  const { improvement } = await getImprovement(workspace.as('manager'), { id })
  await updateImprovement(workspace.as('manager'), {
    id,
    version: improvement.version,
    teamId: team.id,
    teamPrivate: true,
  })
  workspace.now = new Date('2026-05-25T06:00:00Z')
  await tell()
  const mails = arrived.slice(2)
  expect(mails.flatMap(({ to }) => to)).toEqual(['contributor@example.org'])
})
