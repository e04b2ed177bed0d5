import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import { createTeam, type Outside, updateWorkspace } from '../people/index.ts'
import { createService } from '../value-system/index.ts'
import {
  answerImprovement,
  captureByLink,
  captureImprovement,
  createCaptureLink,
  getImprovement,
  listCaptureLinks,
  listImprovements,
  lookUpCaptureLink,
  lookUpClaim,
  mergeImprovement,
  revokeCaptureLink,
} from './index.ts'

let university: TestWorkspace
let outside: Outside
beforeAll(async () => {
  university = await testWorkspace()
  outside = { database: university.database, clock: () => university.now }
})
afterAll(() => university.dispose())

const manager = () => university.as('manager')
/** A second later each, so that the newest is the one just sent. */
function send(token: string, sentence: string, senderName = '') {
  university.now = new Date(university.now.getTime() + 1000)
  return captureByLink(outside, { token, sentence, description: '', senderName })
}
const newest = async () => (await listImprovements(manager(), {})).improvements[0]

async function setPolicy(policy: { anonymousCapture?: boolean; answersNamePeople?: boolean }) {
  const { rows } = await university.pool.query('select version from workspaces where id = $1', [
    university.workspaceId,
  ])
  await updateWorkspace(university.as('administrator'), { version: rows[0].version, ...policy })
}

test('a sentence by a link: with a name until the workspace allows none, about the service of the link', async () => {
  const { team } = await createTeam(manager(), { name: 'Canteen', level: 'operational' })
  const { service } = await createService(manager(), { name: 'Lunch' })
  const { captureLink, token } = await createCaptureLink(manager(), {
    name: 'Poster',
    teamId: team.id,
    serviceId: service.id,
  })
  expect(captureLink).toMatchObject({ name: 'Poster', captured: 0, expiresAt: null, revokedAt: null })
  expect((await lookUpCaptureLink(outside, { token })).offer).toEqual({
    workspaceName: 'University',
    teamName: 'Canteen',
    serviceName: 'Lunch',
    mayBeAnonymous: false,
    replyBy: '2026-05-27',
  })
  await expect(send(token, 'The queue is too long')).rejects.toMatchObject({
    code: 'invalid',
    details: { errors: [{ path: 'senderName' }] },
  })
  await send(token, 'The queue is too long 🍲 والطعام بارد', 'Noor')
  expect(await newest()).toMatchObject({
    sentence: 'The queue is too long 🍲 والطعام بارد',
    submittedBy: { id: null, name: 'Noor' },
    teamId: team.id,
    status: 'idea',
    replyBy: '2026-05-27',
    links: [{ kind: 'service', name: 'Lunch' }],
  })
  await setPolicy({ anonymousCapture: true })
  await send(token, 'No vegetables on Fridays')
  expect((await newest())?.submittedBy).toEqual({ id: null, name: '' })
  expect((await listCaptureLinks(manager(), {})).captureLinks).toMatchObject([{ captured: 2 }])
})

test('the claim link shows the answer, and who gave it as far as the workspace says so', async () => {
  const { token } = await createCaptureLink(manager(), { name: 'Web page' })
  const sent = await send(token, 'Printers are out of paper')
  const { claim: before } = await lookUpClaim(outside, { token: sent.token })
  expect(before).toMatchObject({
    sentence: 'Printers are out of paper',
    status: 'idea',
    answer: null,
    standing: null,
  })
  const { id } = (await newest()) ?? { id: '' }
  await answerImprovement(manager(), { id, kind: 'park', reason: 'After the move', wakeUpOn: '2026-07-01' })
  expect((await lookUpClaim(outside, { token: sent.token })).claim).toMatchObject({
    status: 'parked',
    answer: {
      kind: 'park',
      reason: 'After the move',
      wakeUpOn: '2026-07-01',
      by: { name: 'The manager', role: 'manager' },
    },
  })
  await setPolicy({ answersNamePeople: false })
  const { claim } = await lookUpClaim(outside, { token: sent.token })
  expect(claim.answer?.by).toEqual({ name: null, role: 'manager' })
})

test('a merged sentence says so without the words of the other one', async () => {
  const { token } = await createCaptureLink(manager(), { name: 'Web page' })
  const { improvement: other } = await captureImprovement(university.as('contributor'), {
    sentence: 'A secret plan about the library',
  })
  const sent = await send(token, 'The library closes too early')
  const { id } = (await newest()) ?? { id: '' }
  await mergeImprovement(manager(), { id, intoId: other.id, reason: 'We work on it' })
  await answerImprovement(manager(), { id: other.id, kind: 'accept' })
  const { claim } = await lookUpClaim(outside, { token: sent.token })
  expect(claim).toMatchObject({
    status: 'merged',
    answer: { kind: 'merge', reason: 'We work on it' },
    standing: { status: 'accepted', answer: { kind: 'accept' } },
  })
  expect(JSON.stringify(claim)).not.toContain('secret')
  const { mergedFrom } = await getImprovement(manager(), { id: other.id })
  expect(mergedFrom[0]?.submittedBy).toEqual({ id: null, name: '' })
})

test('nothing that is stored tells who sent it', async () => {
  const { token } = await createCaptureLink(manager(), { name: 'Web page' })
  const sent = await send(token, 'Somebody smokes in the stairwell')
  const { id } = (await newest()) ?? { id: '' }
  const history = await university.history(id)
  expect(history[0]).toMatchObject({ operation: 'capture-by-link', actor: 'somebody by a capture link' })
  const { rows } = await university.pool.query('select * from guest_links where subject_id = $1', [id])
  expect(rows).toMatchObject([{ purpose: 'claim', created_by: null, expires_at: null }])
  expect(JSON.stringify(rows)).not.toContain(sent.token)
  expect(Object.keys(rows[0]).filter((column) => /address|agent|ip/.test(column))).toEqual([])
})

test('a revoked, an expired and an unknown link say so; claim links live on', async () => {
  const { captureLink, token } = await createCaptureLink(manager(), { name: 'Week', expiresInDays: 7 })
  const sent = await send(token, 'The lift is slow')
  const now = university.now
  university.now = new Date(now.getTime() + 8 * 86_400_000)
  await expect(send(token, 'Too late')).rejects.toMatchObject({ reason: 'link_expired' })
  university.now = now
  await revokeCaptureLink(manager(), { id: captureLink.id })
  await revokeCaptureLink(manager(), { id: captureLink.id })
  await expect(lookUpCaptureLink(outside, { token })).rejects.toMatchObject({ reason: 'link_revoked' })
  await expect(send('not-a-token-at-all-12345', 'x')).rejects.toMatchObject({ reason: 'unknown_link' })
  // A token opens what it was made for, and nothing else.
  await expect(lookUpClaim(outside, { token })).rejects.toMatchObject({ reason: 'unknown_link' })
  await expect(send(sent.token, 'x')).rejects.toMatchObject({ reason: 'unknown_link' })
  expect((await lookUpClaim(outside, { token: sent.token })).claim.sentence).toBe('The lift is slow')
  await expect(createCaptureLink(university.as('contributor'), { name: 'Mine' })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('a script that floods one link is stopped with the limit', async () => {
  const { captureLink, token } = await createCaptureLink(manager(), { name: 'Flooded' })
  await send(token, 'One')
  const client = await university.pool.connect()
  await client.query("select set_config('ratchet.workspace_id', $1, false)", [university.workspaceId])
  await client.query(
    `insert into improvements (workspace_id, id, sentence, description, captured_at, reply_by, status, capture_link_id)
     select workspace_id, gen_random_uuid(), sentence, '', captured_at, reply_by, status, capture_link_id
     from improvements, generate_series(1, 499) where capture_link_id = $1`,
    [captureLink.id],
  )
  await client.query("select set_config('ratchet.workspace_id', '', false)")
  client.release()
  await expect(send(token, 'One too many')).rejects.toMatchObject({
    code: 'limit_exceeded',
    reason: 'link_used_too_often',
  })
})
