import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, expect, it } from 'vitest'
import {
  type EmbeddedPostgres,
  holdDataFolder,
  startEmbeddedPostgres,
} from '../../apps/server/src/embedded-postgres/index.ts'
import {
  findNativePackage,
  type NativeFiles,
} from '../../apps/server/src/embedded-postgres/native-package.ts'
import { makeDataFolder, postmasterOf, removeDataFolder } from './data-folders.ts'
import { RunningRatchet } from './running-ratchet.ts'

const root = process.getuid?.() === 0
const undo: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const act of undo.splice(0).reverse()) await act()
})

function dataFolder(): string {
  const folder = makeDataFolder()
  undo.push(() => removeDataFolder(folder))
  return folder
}

async function start(folder: string, native?: NativeFiles): Promise<EmbeddedPostgres> {
  const hold = await holdDataFolder(folder)
  undo.push(() => hold.release())
  const postgres = await startEmbeddedPostgres({ hold, ...(native && { native }) })
  undo.push(() => postgres.stop())
  return postgres
}

async function ask(url: string, question: string): Promise<Record<string, unknown> | undefined> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(question)).rows[0]
  } finally {
    await client.end()
  }
}

/** The installed files without their links, below a folder only its owner may enter. */
function filesWithoutLinks(): NativeFiles {
  const parent = mkdtempSync(join(tmpdir(), 'ratchet-native-'))
  undo.push(() => rmSync(parent, { recursive: true, force: true }))
  const { folder, links } = findNativePackage()
  cpSync(folder, join(parent, 'native'), {
    recursive: true,
    filter: (source) => !links.some((link) => source === join(folder, link.path)),
  })
  const fingerprint = `test-${process.pid}`
  undo.push(() => rmSync(`/var/cache/ratchet/postgres-${fingerprint}`, { recursive: true, force: true }))
  return { folder: join(parent, 'native'), fingerprint, links }
}

it('runs from a restricted folder whose install scripts were blocked', async () => {
  const native = filesWithoutLinks()
  const { url } = await start(dataFolder(), native)
  expect(await ask(url, `select uuidv7() is not null as "works"`)).toEqual({ works: true })
  const library = native.links[0]?.path ?? ''
  const place = root ? `/var/cache/ratchet/postgres-${native.fingerprint}` : native.folder
  expect(lstatSync(join(place, library)).isSymbolicLink()).toBe(true)
})

it('keeps data private, durable and checked, and never runs as root', async () => {
  const folder = dataFolder()
  const { url, adminUrl } = await start(folder)
  expect(statSync(join(folder, 'pg18')).mode & 0o777).toBe(0o700)
  expect(statSync(join(folder, 'pg18')).uid === 0).toBe(false)
  expect(statSync(join(folder, 'database-credentials.json')).mode & 0o777).toBe(0o600)
  const settings = ['fsync', 'full_page_writes', 'data_checksums', 'listen_addresses', 'password_encryption']
  const select = settings.map((name) => `current_setting('${name}') as ${name}`).join(', ')
  expect(await ask(adminUrl, `select ${select}`)).toEqual({
    fsync: 'on',
    full_page_writes: 'on',
    data_checksums: 'on',
    listen_addresses: '',
    password_encryption: 'scram-sha-256',
  })
  await expect(ask(url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/)
})

it('sweeps what an interrupted making of the database left, and makes it anew', async () => {
  const folder = dataFolder()
  const half = join(folder, '.init-1-dead')
  mkdirSync(join(half, 'base'), { recursive: true })
  writeFileSync(join(half, 'PG_VERSION'), '18\n')
  writeFileSync(`${half}.password`, 'secret')
  await start(folder)
  expect(readdirSync(folder).filter((name) => name.startsWith('.init-'))).toEqual([])
})

it('stops a database that outlived its Ratchet, its watching shell included, and keeps what it held', async () => {
  const folder = dataFolder()
  const killed = new RunningRatchet(folder)
  await killed.address()
  const pid = postmasterOf(folder)
  const shell = parentOf(pid)
  for (const child of childrenOf(shell)) if (child !== pid) process.kill(child, 'SIGKILL')
  process.kill(shell, 'SIGKILL')
  await killed.end('SIGKILL')
  expect(postmasterOf(folder)).toBe(pid)
  const { url, orphanStopped } = await start(folder)
  expect(orphanStopped).toBe(true)
  expect(postmasterOf(folder)).not.toBe(pid)
  expect(await ask(url, 'select count(*) > 0 as "kept" from schema_migrations')).toEqual({ kept: true })
})

it('leaves no orphan behind when only the application is killed', async () => {
  const folder = dataFolder()
  const killed = new RunningRatchet(folder)
  await killed.address()
  await killed.end('SIGKILL')
  await expect.poll(() => existsSync(join(folder, 'pg18', 'postmaster.pid')), { timeout: 10_000 }).toBe(false)
})

it('tells the second starter who holds the folder, and what port is taken, each with exit code 1', async () => {
  const folder = dataFolder()
  const first = new RunningRatchet(folder)
  undo.push(async () => void (await first.end('SIGTERM')))
  const port = new URL(await first.address()).port
  const second = new RunningRatchet(folder)
  const third = new RunningRatchet(dataFolder(), { PORT: port })
  expect(await second.end()).toBe(1)
  expect(second.output).toContain(`held by another Ratchet (process ${first.child.pid} on`)
  expect(second.output.trim().split('\n')).toHaveLength(1)
  expect(await third.end()).toBe(1)
  expect(third.output.trim().split('\n')).toEqual([expect.stringMatching(/:\d+ is taken by another program/)])
  expect(await first.end('SIGTERM')).toBe(0)
  expect(existsSync(join(folder, 'ratchet.lock'))).toBe(false)
})

it('says in one sentence that the data folder cannot be written', async () => {
  const file = join(dataFolder(), 'a-file')
  writeFileSync(file, '')
  const refused = new RunningRatchet(join(file, 'data'))
  expect(await refused.end()).toBe(1)
  expect(refused.output.trim()).toMatch(
    /^The data folder .* cannot be written \(.*\); nothing was changed\. .*RATCHET_DATA\.$/,
  )
})

const parentOf = (pid: number): number =>
  Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
