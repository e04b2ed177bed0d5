import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Person, startApp, type TestApp } from '../../../../tests/support/running-app.ts'
import { run } from '../main.ts'

let server: TestApp
let ada: Person
let key: string
let folder: string
beforeAll(async () => {
  server = await startApp({ clock: () => new Date('2026-05-20T09:00:00Z'), role: 'all' })
  ada = await server.firstAdministrator()
  const answer = await server.call('/api/v1/api-keys', { method: 'POST', as: ada, body: { name: 'cli' } })
  key = String(answer.body.secret)
  folder = await mkdtemp(join(tmpdir(), 'ratchet-import-'))
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

async function ratchet(args: string[], onInterrupt?: (tell: () => void) => () => void) {
  let stdout = ''
  let stderr = ''
  const status = await run(args, {
    standardInput: async function* () {},
    write: (text) => {
      stdout += text
    },
    complain: (text) => {
      stderr += text
    },
    columns: 80,
    colour: false,
    environment: { RATCHET_URL: server.app.address, RATCHET_API_KEY: key },
    ...(onInterrupt && { onInterrupt }),
  })
  return { status, stdout, stderr }
}

const rows = Array.from(
  { length: 60 },
  (_, i) => `T${i >> 1},2026-03-${10 + ((i >> 1) % 19)} 08:00,,c${i % 3}`,
)
const table = `Ticket,Opened,Resolved,Category\n${rows.join('\n')}\nT99,never,,c1\n`

async function fileOf(name: string, content: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

it('imports a file into a source it makes, once; says what it would do first; keeps the rejected rows', async () => {
  const path = await fileOf('tickets.csv', table)
  const rejected = join(folder, 'rejected.csv')
  const dry = await ratchet(['import', path, '--source', 'Desk', '--dry-run'])
  expect(dry).toMatchObject({ status: 0, stderr: '' })
  expect(dry.stdout).toContain('The source “Desk” was made.')
  expect(dry.stdout).toContain('30 tickets would be added')
  expect(dry.stdout).toContain('Nothing was stored.')

  const done = await ratchet(['import', path, '--source', 'desk', '--rejected', rejected])
  expect(done).toMatchObject({ status: 0, stderr: '' })
  expect(done.stdout).toContain('61 rows read.\n30 tickets added')
  expect(done.stdout).toContain('line 62, Opened: “never” is not a date that can be read.')
  expect(done.stdout).toContain(`${server.app.address}/tickets/imports/`)
  expect(await readFile(rejected, 'utf8')).toContain('never')

  const again = await ratchet(['import', path, '--source', 'Desk', '--json'])
  expect(JSON.parse(again.stdout).recordImport.report).toMatchObject({ added: 0, updated: 0, unchanged: 30 })
})

it('goes on with an upload that was broken off, and Ctrl-C cancels', async () => {
  const path = await fileOf('later.csv', table.replaceAll('T', 'L').replace('Licket', 'Ticket'))
  const interrupted = await ratchet(['import', path, '--source', 'Desk'], (tell) => {
    tell()
    return () => {}
  })
  expect(interrupted).toMatchObject({ status: 1, stderr: expect.stringContaining('cancelled') })
  const { body } = await server.call('/api/v1/record-imports', { as: ada })
  const states = (body.recordImports as { state: string }[]).map(({ state }) => state)
  expect(states.filter((state) => state === 'cancelled')).toHaveLength(1)

  // The same file, announced and not sent; the clock of the server stands, so the file must look older.
  const preview = await ratchet(['import', path, '--source', 'Desk', '--dry-run', '--json'])
  const { mapping, recordImport } = JSON.parse(preview.stdout)
  const started = await server.call(`/api/v1/sources/${recordImport.sourceId}/record-imports`, {
    method: 'POST',
    as: ada,
    body: { fileName: 'later.csv', fileBytes: Buffer.byteLength(await readFile(path)), mapping },
  })
  const before = new Date('2026-05-01T00:00:00Z')
  await utimes(path, before, before)
  const resumed = await ratchet(['import', path, '--source', 'Desk', '--json'])
  expect(JSON.parse(resumed.stdout).recordImport.id).toBe((started.body.recordImport as { id: string }).id)
})
