import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startApp, type TestApp } from '../../../../tests/support/running-app.ts'
import { failed } from './api.ts'

let server: TestApp
let ada: Person
beforeAll(async () => {
  server = await startApp()
  ada = await server.firstAdministrator()
})
afterAll(() => server.stop())

const improvement = { method: 'POST', body: { sentence: 'Answer sooner' } }

/** `fetch` sets `Host` by itself; this one sends what it is given. */
const statusWithHost = (host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    request(`${server.app.address}/api/v1/me`, { headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })

describe('the transport', () => {
  it.each(['/', '/api/v1/me', '/api/v1/openapi.json', '/healthz', '/no/such.file'])(
    'guards %s by headers',
    async (path) => {
      const { headers } = await server.call(path)
      expect(headers.get('content-security-policy')).toContain("default-src 'self'")
      expect(headers.get('content-security-policy')).not.toContain('script-src')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    },
  )

  it('refuses changes from other sites, and takes them from its own pages', async () => {
    const from = (headers: Record<string, string>) =>
      server.call('/api/v1/improvements', { ...improvement, as: ada, headers })
    expect(await from({ origin: 'https://evil.example' })).toMatchObject({
      status: 403,
      body: { reason: 'foreign_origin' },
    })
    expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await from({ 'sec-fetch-site': 'same-origin' })).status).toBe(201)
    const login = { method: 'POST', body: { email: ada.email, password: ada.password } }
    const foreign = await server.call('/api/auth/sign-in/email', {
      ...login,
      headers: { origin: 'https://evil.example' },
    })
    expect(foreign.status).toBe(403)
  })

  it('answers to loopback names only', async () => {
    const { port } = new URL(server.app.address)
    expect(await statusWithHost(`localhost:${port}`)).toBe(401)
    expect(await statusWithHost('rebound.example.com')).toBe(403)
    expect(await statusWithHost('bad host')).toBe(400)
    // What stands in `Host` must not become part of the path, or of what is logged as a fault of ours.
    for (const host of [
      `localhost:${port}/healthz?`,
      'localhost/healthz#',
      'ada@localhost',
      'localhost\\x',
    ]) {
      expect(await statusWithHost(host), host).toBe(400)
    }
  })

  it('refuses a body above its limit and one that is not what it says', async () => {
    const headers = { 'content-type': 'application/json' }
    const huge = await server.call('/api/v1/improvements', {
      method: 'POST',
      as: ada,
      raw: 'x'.repeat(6_000_001),
      headers,
    })
    expect(huge).toMatchObject({ status: 413, body: { reason: 'body_too_large' } })
    const broken = await server.call('/api/v1/improvements', {
      method: 'POST',
      as: ada,
      raw: '{"sentence":',
      headers,
    })
    expect(broken).toMatchObject({ status: 400, body: { reason: 'malformed_request' } })
    expect(broken.type).toBe('application/problem+json')
  })

  it('answers what is made to break it with a refusal, never as a fault of its own', async () => {
    const json = { 'content-type': 'application/json' }
    const post = (raw: string) =>
      server.call('/api/v1/improvements', { method: 'POST', as: ada, raw, headers: json })
    expect((await post(`{"sentence":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).status).toBe(400)
    expect((await post('{"sentence":"half \\ud83d"}')).body).toMatchObject({ errors: [{ path: 'sentence' }] })
    expect((await post(`{"sentence":"${'x'.repeat(1_000_000)}"}`)).status).toBe(413)
    const fields = Array.from({ length: 50_000 }, (_, index) => `"k${index}":1`)
    const { status, body } = await post(`{${fields.join()}}`)
    expect({ status, errors: (body.errors as unknown[]).length }).toEqual({ status: 422, errors: 50 })
    const cursor = `2026-01-01T00:00:00Z_${'-'.repeat(36)}`
    expect((await server.call(`/api/v1/improvements?after=${cursor}`, { as: ada })).status).toBe(422)
  })

  it('cuts no form into its parts for a stranger', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const raw = '--x\r\ncontent-disposition: form-data; name="token"\r\n\r\n1\r\n--x--\r\n'
    const answer = await server.call('/api/v1/welcome/look-up', { method: 'POST', raw, headers })
    expect(answer).toMatchObject({ status: 401, body: { reason: 'not_signed_in' } })
  })

  it('counts guesses at one account however they are sent', async () => {
    const form = { method: 'POST', raw: 'email=ada%40example.org&password=guessed-it-12' }
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: server.app.address }
    expect((await server.call('/api/auth/sign-in/email', { ...form, headers })).status).toBe(422)
  })

  it('reads numbers and lists from the query, with or without brackets', async () => {
    for (const query of [
      'limit=1&status=idea',
      'limit=1&status[]=idea&status[]=parked',
      'limit=1&status[0]=idea',
    ]) {
      const { status, body } = await server.call(`/api/v1/improvements?${query}`, { as: ada })
      expect(status, query).toBe(200)
      expect(body.improvements).toHaveLength(1)
    }
    const wrong = await server.call('/api/v1/improvements?limit=many', { as: ada })
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ path: 'limit' }] } })
  })

  it('describes every route in OpenAPI 3.1, refusals too', async () => {
    const { body } = await server.call('/api/v1/openapi.json')
    expect(body.openapi).toMatch(/^3\.1/)
    const paths = body.paths as Record<
      string,
      Record<string, { responses: Record<string, { content: object }> }>
    >
    expect(paths['/improvements/{id}']?.patch?.responses.default?.content).toHaveProperty(
      'application/problem+json',
    )
    expect(Object.values(paths).flatMap((path) => Object.keys(path)).length).toBeGreaterThan(50)
  })

  it('keeps each key and address within its minute', async () => {
    const strict = await startApp({ limits: { requests: 5, entries: 5 } })
    try {
      const statuses: number[] = []
      for (let index = 0; index < 7; index += 1) {
        const headers = { authorization: `Bearer rk_made_up_${index}` }
        statuses.push((await strict.call('/api/v1/me', { headers })).status)
      }
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429])
    } finally {
      await strict.stop()
    }
  })

  it('shows nothing of its inside when something breaks', () => {
    const secret = 'a failure that names a table'
    const logged: string[] = []
    const log = { info: () => {}, error: (message: string) => logged.push(message) }
    const problem = failed(new Error(secret), 'people.me', log)
    expect(JSON.stringify(problem)).not.toContain(secret)
    expect(problem).toMatchObject({ status: 500, code: 'unavailable' })
    const number = /number: (\w+)\./.exec(problem.detail)?.[1] ?? 'none'
    expect(logged.join()).toContain(number)
  })
})
