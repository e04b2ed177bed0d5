import { createClient, problemOf } from '@ratchet/contract/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startApp, type TestApp } from '../../../../tests/support/running-app.ts'

let server: TestApp
let ada: Person
let client: Awaited<ReturnType<TestApp['clientOf']>>
beforeAll(async () => {
  server = await startApp()
  ada = await server.firstAdministrator()
  client = await server.clientOf(ada)
})
afterAll(() => server.stop())

const refusal = async (attempt: Promise<unknown>) =>
  await attempt.then(
    () => null,
    (error: unknown) => problemOf(error),
  )

describe('members and their workspace', () => {
  it('never lose their last administrator', async () => {
    const { member } = await client.people.me()
    const change = { id: member.id, version: member.version }
    expect(await refusal(client.people.updateMember({ ...change, role: 'viewer' }))).toMatchObject({
      status: 409,
      reason: 'last_administrator',
    })
    expect((await refusal(client.people.updateMember({ ...change, archived: true })))?.reason).toBe(
      'last_administrator',
    )
    const bea = await server.join(ada, 'administrator', 'Bea')
    const both = await Promise.all(
      [ada, bea].map(async (person) => {
        const { members } = await client.people.listMembers()
        const version = members.find((found) => found.id === person.memberId)?.version ?? -1
        return await refusal(client.people.updateMember({ id: person.memberId, version, role: 'manager' }))
      }),
    )
    expect(both.filter((problem) => problem === null).length).toBeLessThan(2)
  })

  it('lose their way in when they are archived, and find it again', async () => {
    const app = await startApp()
    try {
      const first = await app.firstAdministrator()
      const api = await app.clientOf(first)
      const carl = await app.join(first, 'contributor', 'Carl')
      const carlsKey = await app.clientOf(carl)
      const archived = await api.people.updateMember({ id: carl.memberId, version: 0, archived: true })
      expect(archived.member.archivedAt).not.toBeNull()
      expect((await app.call('/api/v1/me', { as: carl })).status).toBe(401)
      expect((await refusal(carlsKey.people.me()))?.reason).toBe('not_signed_in')
      await api.people.updateMember({ id: carl.memberId, version: 1, archived: false })
      expect((await carlsKey.people.me()).member.role).toBe('contributor')
    } finally {
      await app.stop()
    }
  })

  it('edit the settings without overwriting one another', async () => {
    const app = await startApp()
    try {
      const api = await app.clientOf(await app.firstAdministrator())
      const { workspace } = await api.people.updateWorkspace({
        version: 0,
        name: 'Service desk',
        zone: 'Europe/Berlin',
      })
      expect(workspace).toMatchObject({ name: 'Service desk', zone: 'Europe/Berlin', version: 1 })
      expect(await refusal(api.people.updateWorkspace({ version: 0, name: 'Mine' }))).toMatchObject({
        status: 409,
        reason: 'stale_edit',
        current: { name: 'Service desk', version: 1 },
      })
      expect(await refusal(api.people.updateWorkspace({ version: 1, zone: 'Mars/Base' }))).toMatchObject({
        status: 422,
        errors: [{ path: 'zone' }],
      })
    } finally {
      await app.stop()
    }
  })

  it('form teams in a tree', async () => {
    const app = await startApp()
    try {
      const api = await app.clientOf(await app.firstAdministrator())
      const { team: top } = await api.people.createTeam({ name: 'IT', level: 'strategic' })
      const { team: desk } = await api.people.createTeam({
        name: 'Desk',
        level: 'operational',
        parentId: top.id,
      })
      const circle = api.people.updateTeam({ id: top.id, version: 0, parentId: desk.id })
      expect(await refusal(circle)).toMatchObject({ status: 422, errors: [{ path: 'parentId' }] })
      const { team } = await api.people.updateTeam({
        id: desk.id,
        version: 0,
        parentId: null,
        level: 'tactical',
      })
      expect(team).toMatchObject({ name: 'Desk', parentId: null, level: 'tactical', version: 1 })
      const { member } = await api.people.me()
      const placed = await api.people.updateMember({ id: member.id, version: 0, teamIds: [desk.id, desk.id] })
      expect(placed.member.teamIds).toEqual([desk.id])
      const nowhere = api.people.createTeam({ name: 'X', level: 'tactical', parentId: member.id })
      expect((await refusal(nowhere))?.status).toBe(404)
    } finally {
      await app.stop()
    }
  })

  it('hold keys that are shown once and end when they are revoked', async () => {
    const { apiKey, secret } = await client.people.createApiKey({ name: 'importer' })
    expect(secret.startsWith(apiKey.prefix)).toBe(true)
    const importer = createClient(server.app.address, secret)
    expect((await importer.people.me()).member.id).toBe(ada.memberId)
    const listed = (await client.people.listApiKeys()).apiKeys.find((found) => found.id === apiKey.id)
    expect(listed?.lastUsedAt).not.toBeNull()
    expect(JSON.stringify(listed)).not.toContain(secret)
    await client.people.revokeApiKey({ id: apiKey.id })
    expect((await refusal(importer.people.me()))?.status).toBe(401)
  })
})
