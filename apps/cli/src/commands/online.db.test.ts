import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@ratchet/contract/client'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startApp, type TestApp } from '../../../../tests/support/running-app.ts'
import { run } from '../main.ts'

let server: TestApp
let ada: Person
let key: string
beforeAll(async () => {
  server = await startApp({ clock: () => new Date('2026-03-02T09:00:00Z') })
  ada = await server.firstAdministrator()
  const answer = await server.call('/api/v1/api-keys', { method: 'POST', as: ada, body: { name: 'cli' } })
  key = String(answer.body.secret)
})
afterAll(() => server.stop())

async function ratchet(args: string[], { input = '', ...changes }: Record<string, string> = {}) {
  let stdout = ''
  let stderr = ''
  const status = await run(args, {
    standardInput: async function* () {
      yield new TextEncoder().encode(input)
    },
    write: (text) => {
      stdout += text
    },
    complain: (text) => {
      stderr += text
    },
    columns: 80,
    colour: false,
    environment: { RATCHET_URL: server.app.address, RATCHET_API_KEY: key, ...changes },
  })
  return { status, stdout, stderr }
}

describe('ratchet capture', () => {
  it('puts a sentence into the backlog and says by when it is answered', async () => {
    const { status, stdout, stderr } = await ratchet(['capture', 'Students wait four days for a password'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain(`${server.app.address}/improvements/`)
    expect(stdout).toContain('There will be an answer by 2026-03-09.')
    const { improvements } = await createClient(server.app.address, key).backlog.listImprovements({})
    expect(improvements.map(({ sentence }) => sentence)).toEqual(['Students wait four days for a password'])
  })

  it('reads a pipe and prints JSON', async () => {
    const { status, stdout } = await ratchet(['capture', '-', '--json'], {
      input: 'The printer is far away\n',
    })
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ sentence: 'The printer is far away', status: 'idea' })
  })

  it('takes along where it came from, what it is about and a picture', async () => {
    await server.call('/api/v1/services', { method: 'POST', as: ada, body: { name: 'Library printers' } })
    const folder = await mkdtemp(join(tmpdir(), 'ratchet-capture-'))
    const picture = join(folder, 'signal.png')
    await writeFile(picture, Buffer.from('89504e470d0a1a0a0000', 'hex'))
    const facts = [
      '--source',
      'incident',
      '--link',
      'https://desk.example.org/812',
      '--service',
      'library printers',
    ]
    const { stdout, stderr } = await ratchet([
      'capture',
      'Wi-Fi drops',
      ...facts,
      '--attach',
      picture,
      '--json',
    ])
    expect(stderr).toBe('')
    const improvement = JSON.parse(stdout)
    expect(improvement).toMatchObject({
      estimates: { source: { kind: 'incident', link: 'https://desk.example.org/812' } },
      links: [{ kind: 'service', name: 'Library printers' }],
    })
    const { attachments } = await createClient(server.app.address, key).files.listAttachments({
      id: improvement.id,
    })
    expect(attachments).toMatchObject([{ name: 'signal.png', kind: 'png', bytes: 10 }])

    await writeFile(picture, '<svg/>')
    const refused = await ratchet(['capture', 'Another', '--attach', picture])
    expect(refused.status).toBe(1)
    expect(refused.stderr).toMatch(/The sentence is captured .*signal\.png is not attached/)
    expect((await ratchet(['capture', 'X', '--service', 'Nowhere'])).stderr).toContain('“Library printers”')
    expect(await ratchet(['capture', 'X', '--link', 'https://a.example'])).toMatchObject({ status: 2 })
    expect((await ratchet(['capture', 'X', '--source', 'rumour'])).status).toBe(2)
    await rm(folder, { recursive: true })
  })

  it('refuses in one sentence', async () => {
    const long = await ratchet(['capture', 'x'.repeat(300)])
    expect(long).toMatchObject({ status: 1, stdout: '' })
    expect(long.stderr).toBe('ratchet: Nothing was saved: sentence must be 280 characters at most.\n')
    expect(await ratchet(['capture', '-'], { input: '\n' })).toMatchObject({ status: 2 })
    expect(await ratchet(['capture', '-'], { input: 'one\ntwo' })).toMatchObject({ status: 2 })
    expect(await ratchet(['capture'])).toMatchObject({ status: 2 })
    expect((await ratchet(['capture', 'x'], { RATCHET_API_KEY: '' })).stderr).toContain(
      'RATCHET_API_KEY is not set',
    )
    expect((await ratchet(['capture', 'x'], { RATCHET_API_KEY: 'rk_wrong' })).stderr).toContain(
      'does not take this key',
    )
    expect(await ratchet(['capture', 'x'], { RATCHET_URL: 'ftp://x' })).toMatchObject({ status: 2 })
    const away = await ratchet(['capture', 'x'], { RATCHET_URL: 'http://127.0.0.1:9' })
    expect(away).toMatchObject({ status: 1 })
    expect(away.stderr).toContain('No Ratchet answers at http://127.0.0.1:9')
  })
})

describe('ratchet value-system', () => {
  const document = `format: ratchet value system 1
services:
  - name: Campus Wi-Fi
    utility: Every device is online
practices:
  - name: Service desk
`

  it('says what it would bring in, brings it in, and takes its own export back without a change', async () => {
    const dry = await ratchet(['value-system', 'import', '-', '--dry-run'], { input: document })
    expect(dry).toEqual({
      status: 0,
      stderr: '',
      stdout:
        'added service Campus Wi-Fi\nadded practice Service desk\n2 would be written, 0 as they are. Nothing was changed.\n',
    })
    expect((await ratchet(['value-system', 'export'])).stdout).not.toContain('Wi-Fi')
    const taken = await ratchet(['value-system', 'import', '-'], { input: document })
    expect(taken.stdout).toContain('2 written, 0 as they are.')
    const exported = await ratchet(['value-system', 'export'])
    expect(exported.stdout).toContain('  - name: Campus Wi-Fi\n    utility: Every device is online\n')
    const again = await ratchet(['value-system', 'import', '-'], { input: exported.stdout })
    expect(again.stdout).toBe('0 written, 3 as they are.\n')
    const changed = exported.stdout.replace('is online', 'is online at once')
    const json = await ratchet(['value-system', 'import', '-', '--dry-run', '--json'], { input: changed })
    expect(JSON.parse(json.stdout)).toMatchObject({ changes: [{ name: 'Campus Wi-Fi', change: 'changed' }] })
  })

  it('names line and field of everything that it cannot take', async () => {
    const input = `${document}    colour: blue\n    owner: nobody@example.org\n`
    expect(await ratchet(['value-system', 'import', '-'], { input })).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'practices.0.colour, line 7: is no field that is known here\nratchet: The document was not taken, and nothing was changed.\n',
    })
    const missing = await ratchet(['value-system', 'import', 'no-such-file.yaml'])
    expect(missing.stderr).toContain('does not exist')
    const folder = await ratchet(['value-system', 'export', '--output', 'no/such/folder/x.yaml'])
    expect(folder.stderr).toContain('cannot be written')
  })
})

describe('ratchet doctor', () => {
  it('finds everything in order, then a status and an event that somebody changed in the database', async () => {
    expect(await ratchet(['doctor'])).toMatchObject({ status: 0, stderr: '' })
    const me = await server.call('/api/v1/me', { as: ada })
    const client = new pg.Client({ connectionString: server.databaseUrl })
    await client.connect()
    try {
      await client.query('begin')
      const { id } = me.body.workspace as { id: string }
      await client.query("select set_config('ratchet.workspace_id', $1, true)", [id])
      await client.query("update improvements set status = 'verified' where sentence like 'Students%'")
      await client.query("update events set actor_name = 'Somebody else' where position = 2")
      await client.query('commit')
    } finally {
      await client.end()
    }
    const { status, stdout, stderr } = await ratchet(['doctor'])
    expect(status).toBe(1)
    expect(stdout).toContain('says verified, its facts say idea: Students wait')
    expect(stdout).toContain('The history is broken at')
    expect(stderr).toBe('ratchet: 2 faults found; nothing was changed.\n')
    expect(JSON.parse((await ratchet(['doctor', '--json'])).stdout).differences).toHaveLength(1)
  })
})
