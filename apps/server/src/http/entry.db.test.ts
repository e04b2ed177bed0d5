import { openAccounts } from '@ratchet/core/people'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cookieOf, password, startApp, type TestApp, tokenOf } from '../../../../tests/support/running-app.ts'

let now = new Date('2026-03-02T09:00:00Z')
let server: TestApp
beforeAll(async () => {
  server = await startApp({ clock: () => now })
})
afterAll(() => server.stop())

const accept = (path: string, token: string, email: string) =>
  server.call(path, { method: 'POST', body: { token, name: 'Somebody', email, password } })

describe('coming in', () => {
  it('goes by the printed link once, and never again', async () => {
    const token = tokenOf(server.app.welcomeLink)
    const look = await server.call('/api/v1/welcome/look-up', { method: 'POST', body: { token } })
    expect(look).toMatchObject({ status: 200, body: { workspaceName: 'Our workspace' } })

    const short = await server.call('/api/v1/welcome', {
      method: 'POST',
      body: { token, name: 'Ada', email: 'ada@example.org', password: 'short' },
    })
    expect(short.status).toBe(422)
    expect(short.body.errors).toEqual([{ path: 'password', message: 'must be 10 characters or more' }])

    const ada = await server.firstAdministrator()
    const me = await server.call('/api/v1/me', { as: ada })
    expect(me.body).toMatchObject({ member: { name: 'Ada', role: 'administrator' } })

    const again = await accept('/api/v1/welcome', token, 'again@example.org')
    expect(again).toMatchObject({ status: 409, body: { reason: 'link_used' } })
    const restarted = await server.startAgain()
    expect(restarted.welcomeLink).toBeUndefined()
    await restarted.stop()
  })

  it('signs in and out with the password, and closes the public sign-up', async () => {
    const ada = await server.otherWorkspace()
    const wrong = await server.call('/api/auth/sign-in/email', {
      method: 'POST',
      body: { email: ada.email, password: 'not the password' },
    })
    expect(wrong).toMatchObject({ status: 401, type: 'application/problem+json' })
    const right = await server.call('/api/auth/sign-in/email', {
      method: 'POST',
      body: { email: ada.email.toUpperCase(), password },
    })
    expect(right.status).toBe(200)
    expect(right.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Lax/)
    const session = { ...ada, cookie: cookieOf(right) }
    expect((await server.call('/api/v1/me', { as: session })).status).toBe(200)
    await server.call('/api/auth/sign-out', { method: 'POST', as: session, body: {} })
    expect((await server.call('/api/v1/me', { as: session })).status).toBe(401)
    const signUp = { name: 'Eve', email: 'eve@example.org', password }
    expect((await server.call('/api/auth/sign-up/email', { method: 'POST', body: signUp })).status).toBe(404)
  })

  it('goes by an invitation with its role, within seven days, unless it was taken back', async () => {
    const olga = await server.otherWorkspace()
    const token = await server.invite(olga, 'contributor')
    const look = await server.call('/api/v1/invitations/look-up', { method: 'POST', body: { token } })
    expect(look.body).toMatchObject({ role: 'contributor', invitedBy: 'Olga' })
    expect((await accept('/api/v1/invitations/accept', token, 'carl@example.org')).body).toMatchObject({
      member: { role: 'contributor', email: 'carl@example.org' },
    })
    expect((await accept('/api/v1/invitations/accept', token, 'carla@example.org')).body.reason).toBe(
      'link_used',
    )

    const taken = await accept(
      '/api/v1/invitations/accept',
      await server.invite(olga, 'viewer'),
      'Carl@example.org',
    )
    expect(taken).toMatchObject({ status: 409, body: { reason: 'email_taken' } })

    now = new Date(now.getTime() + 1000) // so that "newest first" has one answer
    const revoked = await server.invite(olga, 'viewer')
    const { body } = await server.call('/api/v1/invitations', { as: olga })
    const [newest] = body.invitations as { id: string }[]
    const answer = await server.call(`/api/v1/invitations/${newest?.id}`, { method: 'DELETE', as: olga })
    expect(answer.status).toBe(200)
    expect((await accept('/api/v1/invitations/accept', revoked, 'x@example.org')).body.reason).toBe(
      'link_revoked',
    )

    const late = await server.invite(olga, 'viewer')
    now = new Date(now.getTime() + 7 * 86_400_000)
    expect((await accept('/api/v1/invitations/accept', late, 'x@example.org')).body.reason).toBe(
      'link_expired',
    )
    expect((await accept('/api/v1/invitations/accept', 'x'.repeat(43), 'x@example.org')).status).toBe(404)
  })

  it('lets a retry succeed when the account was made and the member was not', async () => {
    const olga = await server.otherWorkspace()
    const accounts = await openAccounts({
      databaseUrl: server.databaseUrl,
      secret: 'a secret of at least 32 characters',
      trustedOrigins: () => [],
      secureCookies: false,
      log: () => {},
    })
    await accounts.createUser({ name: 'Half', email: 'half@example.org', password: 'an earlier password' })
    await accounts.close()
    const token = await server.invite(olga, 'manager')
    const half = await accept('/api/v1/invitations/accept', token, 'half@example.org')
    expect(half).toMatchObject({ status: 200, body: { member: { role: 'manager' } } })
    const signIn = { email: 'half@example.org', password }
    expect((await server.call('/api/auth/sign-in/email', { method: 'POST', body: signIn })).status).toBe(200)
  })

  it('is counted per address', async () => {
    const strict = await startApp({ limits: { requests: 1000, entries: 3 } })
    try {
      const guess = () =>
        strict.call('/api/v1/welcome/look-up', { method: 'POST', body: { token: 'a guess of some length' } })
      const statuses = []
      for (let attempt = 0; attempt < 5; attempt += 1) statuses.push((await guess()).status)
      expect(statuses).toEqual([404, 404, 404, 429, 429])
      expect(Number((await guess()).headers.get('retry-after'))).toBeGreaterThan(0)
    } finally {
      await strict.stop()
    }
  })
})
