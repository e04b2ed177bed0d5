import { afterAll, beforeAll, expect, test } from 'vitest'
import { getImprovement, updateImprovement } from '../backlog/index.ts'
import type { Outside } from '../people/index.ts'
import * as steps from './index.ts'
import { disposeAll, refusal, start } from './test-harness.ts'
import { closed } from './test-lap.ts'

afterAll(disposeAll)

let lapOf: Awaited<ReturnType<typeof start>>
let lapId: string
let outside: Outside
beforeAll(async () => {
  lapOf = await start(40)
  const lap = await closed(lapOf)
  lapId = lap.id
  outside = { database: lapOf.workspace.database, clock: () => lapOf.workspace.now }
})

const as = (role: 'manager' | 'contributor' | 'viewer') => lapOf.workspace.as(role)
const share = (label: string) => steps.shareSnapshot(as('manager'), { lapId, label })
const listed = async (id: string) =>
  (await steps.listSnapshots(as('viewer'), { lapId })).snapshots.find((snapshot) => snapshot.id === id)

test('a page says the sentence, the verdict and who, and no id of a person', async () => {
  const { page } = await steps.getPage(as('viewer'), { lapId })
  const text = JSON.stringify(page)
  expect(page).toMatchObject({
    sentence: 'Fewer Wi-Fi tickets',
    lapNumber: 1,
    baselines: [{ count: 16 }],
    verdict: { overall: 'there' },
    owner: { role: 'owner', name: 'The contributor' },
  })
  for (const role of ['manager', 'contributor'] as const) {
    expect(text).not.toContain(as(role).actor.memberId)
  }
})

test('a snapshot keeps what it said, names nobody, and counts how often it was opened', async () => {
  const { snapshot, token } = await share('Sponsor')
  const { page } = await steps.openSnapshot(outside, { token })
  const named = (await steps.getPage(as('viewer'), { lapId })).page
  const names = [...JSON.stringify(named).matchAll(/"role":"[a-z_]+","name":"([^"]+)"/gu)].map(
    ([, name]) => name,
  )
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) expect(JSON.stringify(page)).not.toContain(`"name":"${name}"`)

  const { improvement } = await getImprovement(as('viewer'), { id: lapOf.improvementId })
  await updateImprovement(as('manager'), {
    id: lapOf.improvementId,
    version: improvement.version,
    sentence: 'Said otherwise since then',
  })
  expect((await steps.getPage(as('viewer'), { lapId })).page.sentence).toBe('Said otherwise since then')
  expect((await steps.openSnapshot(outside, { token })).page).toEqual(page)
  expect(await listed(snapshot.id)).toMatchObject({ label: 'Sponsor', opened: 2, revokedAt: null })
})

test('only the hash of a link is kept, and a second snapshot leaves the first open', async () => {
  const first = await share('One')
  const second = await share('Two')
  for (const { token } of [first, second]) {
    expect((await steps.openSnapshot(outside, { token })).page.lapNumber).toBe(1)
    const { rows } = await lapOf.workspace.pool.query('select 1 from guest_links where token_hash = $1', [
      token,
    ])
    expect(rows).toEqual([])
  }
})

test('an ended link opens nothing, nor does one past its day or one that is made up', async () => {
  const { snapshot, token } = await share('Short')
  expect((await refusal(steps.revokeSnapshot(as('viewer'), { snapshotId: snapshot.id }))).code).toBe(
    'forbidden',
  )
  expect((await steps.openSnapshot(outside, { token })).page.lapNumber).toBe(1)
  await steps.revokeSnapshot(as('manager'), { snapshotId: snapshot.id })
  expect((await refusal(steps.openSnapshot(outside, { token }))).reason).toBe('link_revoked')
  expect((await listed(snapshot.id))?.revokedAt).not.toBeNull()

  const late = await share('Late')
  const afterwards = { ...outside, clock: () => new Date(late.snapshot.expiresAt) }
  expect((await refusal(steps.openSnapshot(afterwards, { token: late.token }))).reason).toBe('link_expired')
  expect((await refusal(steps.openSnapshot(outside, { token: `${late.token}x` }))).reason).toBe(
    'unknown_link',
  )
})
