import { workspaceAttachmentBytes } from '@ratchet/contract'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import type { Context } from '../foundation/index.ts'
import { listNotifications } from '../notifications/index.ts'
import { addMember, createTeam, systemContext, updateMember, updateTeam } from '../people/index.ts'
import { openLap } from '../seven-steps/index.ts'
import {
  addComment,
  answerImprovement,
  attachFile,
  captureImprovement,
  exportRegister,
  findLookAlikes,
  follow,
  getHistory,
  getImprovement,
  getRanking,
  getTalk,
  importRegister,
  listAttachments,
  listImprovements,
  mergeImprovement,
  setEstimates,
  updateImprovement,
  vote,
} from './index.ts'
import { maySee } from './privacy-rules.ts'

let workspace: TestWorkspace
let teams: [string, string]
/** Two members of the first team, one of the second, one of neither who owes the first one's answers. */
let people: Record<'inside' | 'colleague' | 'outside' | 'triage', Context>

beforeAll(async () => {
  workspace = await testWorkspace()
  const admin = workspace.as('administrator')
  const system = systemContext(
    { database: workspace.database, clock: () => workspace.now },
    workspace.workspaceId,
  )
  const add = async (name: string, teamIds: string[]): Promise<Context> => {
    const added = await addMember(system, { name, email: `${name}@example.net`, role: 'contributor' })
    const { id, version } = added.member
    if (teamIds.length > 0) await updateMember(admin, { id, version, teamIds })
    return { ...admin, actor: { memberId: id, name, role: 'contributor' } }
  }
  const security = await createTeam(admin, { name: 'Security', level: 'operational' })
  const desk = await createTeam(admin, { name: 'Desk', level: 'operational' })
  teams = [security.team.id, desk.team.id]
  people = {
    inside: await add('inside', [teams[0]]),
    colleague: await add('colleague', [teams[0]]),
    outside: await add('outside', [teams[1]]),
    triage: await add('triage', []),
  }
  await updateTeam(admin, {
    id: teams[0],
    version: security.team.version,
    triageOwnerId: people.triage.actor.memberId,
  })
})
afterAll(() => workspace.dispose())

const secret = 'Passwords of the firewall hang on the door'
const capture = async (as: Context, sentence: string, teamPrivate: boolean) => {
  workspace.now = new Date(workspace.now.getTime() + 60_000)
  return (await captureImprovement(as, { sentence, teamId: teams[0], teamPrivate })).improvement
}

/** Everything a person can ask that might name it, as one text. */
async function everythingSeenBy(as: Context, id: string): Promise<string> {
  const settled = await Promise.allSettled([
    listImprovements(as, { limit: 200 }),
    listImprovements(as, { text: 'firewall passw' }),
    listImprovements(as, { teamId: teams[0] }),
    findLookAlikes(as, { sentence: 'Firewall passwords on the door' }),
    exportRegister(as, {}),
    getRanking(as, {}),
    getImprovement(as, { id }),
    getHistory(as, { id }),
    getTalk(as, { id }),
    listNotifications(as, {}),
  ])
  return JSON.stringify(settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])))
}

test('who is not of the team finds no trace of it anywhere, and cannot touch it', async () => {
  const { id, version } = await capture(people.inside, secret, true)
  const { outside } = people
  const before = await listImprovements(outside, {})
  await addComment(people.colleague, { id, text: 'The firewall again, @outside' })
  await setEstimates(people.inside, {
    id,
    version,
    value: { low: 1, high: 2, unit: 'days', whose: '' },
    effort: { lowDays: 1, highDays: 2 },
    risk: null,
    urgency: null,
    confidencePercent: null,
    source: null,
  })
  await answerImprovement(people.triage, { id, kind: 'accept' })
  await openLap(people.inside, { improvementId: id })

  for (const as of [outside, workspace.as('viewer'), workspace.as('contributor')]) {
    const seen = await everythingSeenBy(as, id)
    expect(seen).not.toContain(id)
    expect(seen).not.toMatch(/firewall/i)
  }
  expect(await listImprovements(outside, {})).toMatchObject({ total: before.total })
  const refused = [
    getImprovement(outside, { id }),
    getHistory(outside, { id }),
    getTalk(outside, { id }),
    addComment(outside, { id, text: 'hm' }),
    vote(outside, { id, voted: true }),
    follow(outside, { id, follows: true }),
    updateImprovement(outside, { id, version, sentence: 'Mine' }),
    answerImprovement(outside, { id, kind: 'decline', reason: 'no' }),
    openLap(outside, { improvementId: id }),
  ]
  for (const one of await Promise.allSettled(refused)) {
    expect(one).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } })
  }
  for (const as of [
    people.inside,
    people.colleague,
    people.triage,
    workspace.as('manager'),
    workspace.as('administrator'),
  ]) {
    expect(await everythingSeenBy(as, id)).toContain(secret)
  }
})

test('an import does not find a private one by its id or its name elsewhere', async () => {
  const rows = [{ line: 2, cells: { id: 'SEC-1', sentence: 'Badge readers fail' } }]
  const { rows: reports } = await importRegister(people.inside, { rows })
  const id = reports[0]?.improvementId ?? ''
  const { improvement } = await getImprovement(people.inside, { id })
  await updateImprovement(people.inside, {
    id,
    version: improvement.version,
    teamId: teams[0],
    teamPrivate: true,
  })
  const again = await importRegister(people.outside, {
    rows: [{ line: 2, cells: { id: 'SEC-1', sentence: 'Mine now' } }],
  })
  expect(again.rows[0]).toMatchObject({ outcome: 'rejected', improvementId: null })
  const byId = await importRegister(people.outside, {
    rows: [{ line: 2, cells: { id, sentence: 'Taken over' } }],
  })
  expect(byId.rows[0]).not.toMatchObject({ outcome: 'updated' })
  expect((await getImprovement(people.inside, { id })).improvement.sentence).toBe('Badge readers fail')
})

test('nobody hides it from themselves by a slip, and no merge leads through the wall', async () => {
  const open = await capture(people.outside, 'Doors squeak', false)
  const shut = await capture(people.inside, 'Doors squeak loudly', true)
  const manager = workspace.as('manager')
  for (const [id, intoId] of [
    [open.id, shut.id],
    [shut.id, open.id],
  ] as const) {
    await expect(mergeImprovement(manager, { id, intoId })).rejects.toMatchObject({ reason: 'walls_differ' })
  }
  const stranger = await capture(people.colleague, 'Windows rattle', false)
  const hide = { id: stranger.id, version: stranger.version, teamPrivate: true }
  await expect(updateImprovement(people.outside, hide)).rejects.toMatchObject({ code: 'invalid' })
  const away = { id: shut.id, version: shut.version, teamId: null }
  await expect(updateImprovement(people.inside, away)).rejects.toMatchObject({ code: 'invalid' })
})

test('the database and the rule agree on who sees what', async () => {
  const everybody = Object.values(people)
  const ids = everybody.map(({ actor }) => actor.memberId ?? '')
  const member = fc.constantFrom(...ids)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...teams),
      fc.boolean(),
      fc.constantFrom(...everybody),
      fc.option(member, { nil: null }),
      async (teamId, teamPrivate, sender, ownerId) => {
        const { improvement } = await captureImprovement(sender, {
          sentence: 'One of many',
          teamId,
          teamPrivate,
        })
        const { id, version } = improvement
        if (ownerId !== null) await updateImprovement(workspace.as('manager'), { id, version, ownerId })
        for (const [index, context] of everybody.entries()) {
          const who = {
            memberId: ids[index] ?? null,
            seesAll: false,
            teamIds: [[teams[0]], [teams[0]], [teams[1]], []][index] ?? [],
            owesFor: context === people.triage ? [teams[0]] : [],
          }
          const sight = { teamPrivate, teamId, submittedBy: sender.actor.memberId ?? '', ownerId }
          const seen = await getImprovement(context, { id }).then(
            () => true,
            () => false,
          )
          expect(seen).toBe(maySee(sight, who))
        }
      },
    ),
    { numRuns: 25 },
  )
})

test('attachments of others count against the limit of the workspace, and stay unseen', async () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const hidden = await captureImprovement(people.inside, {
    sentence: 'Locks of the vault',
    teamId: teams[0],
    teamPrivate: true,
  })
  const open = await captureImprovement(people.outside, { sentence: 'Locks of the bicycle shed' })
  const kept = await attachFile(people.inside, { id: hidden.improvement.id, name: 'vault.png', bytes: png })
  // As many bytes as the limit, without writing them.
  await workspace.database.transaction().execute(async (transaction) => {
    await sql`select set_config('ratchet.workspace_id', ${workspace.workspaceId}, true),
      set_config('ratchet.sees_private', 'all', true)`.execute(transaction)
    await sql`insert into attachments (workspace_id, id, subject_id, name, kind, bytes, sha256, attached_by, attached_at)
      select workspace_id, gen_random_uuid(), subject_id, name, kind, ${workspaceAttachmentBytes / 5}, sha256,
        attached_by, attached_at
      from attachments, generate_series(1, 5) where id = ${kept.attachment.id}`.execute(transaction)
  })
  await expect(
    attachFile(people.outside, { id: open.improvement.id, name: 'shed.png', bytes: png }),
  ).rejects.toMatchObject({
    code: 'invalid',
  })
  await expect(listAttachments(people.outside, { id: hidden.improvement.id })).rejects.toMatchObject({
    code: 'not_found',
  })
})
