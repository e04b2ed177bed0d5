import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createClient } from '@ratchet/contract/client'
import { holdDataFolder, startEmbeddedPostgres } from '../apps/server/src/embedded-postgres/index.ts'
import { enterByKey } from '../tests/crash/enter.ts'
import { RunningRatchet } from '../tests/crash/running-ratchet.ts'
import { bareCopy } from './import/bare-copy.ts'
import { importLog, logFile, type Taken } from './import/import-log.ts'

/**
 * How fast tickets come in, and what memory that takes: `npm run bench:import`. The application runs in a process of its
 * own, on a PostgreSQL that syncs to disk; a bare COPY of the same rows goes to the same server in the same run.
 * `--rows 10000,100000` takes other sizes, `--rounds 3` repeats each and prints the median.
 */
const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000,100000,1000000' },
    rounds: { type: 'string', default: '1' },
  },
})
const sizes = options.rows.split(',').map(Number)
const rounds = Number(options.rounds)
let key: string | null = null

const folder = await mkdtemp(join(tmpdir(), 'ratchet-bench-'))
await chmod(folder, 0o755) // as root the database runs as another user
const hold = await holdDataFolder(folder)
const postgres = await startEmbeddedPostgres({ hold })
try {
  console.log(
    '| Rows | Import, end to end | of it upload, read, store | Bare COPY | Ratio | Peak memory of the app |\n|---|---|---|---|---|---|',
  )
  for (const rows of sizes) console.log(await rowOfTable(rows))
} finally {
  await postgres.stop()
  hold.release()
  await rm(folder, { recursive: true, force: true })
}

async function rowOfTable(rows: number): Promise<string> {
  const file = logFile(rows)
  const imports: Taken[] = []
  const copies: number[] = []
  let peakMegabytes = 0
  for (let round = 0; round < rounds; round += 1) {
    const measured = await importOnce(file, rows)
    imports.push(measured.taken)
    peakMegabytes = Math.max(peakMegabytes, measured.peakMegabytes)
    copies.push(await bareCopy(postgres.url, rows))
  }
  const ours = median(imports, ({ all }) => all)
  const bare = median(copies, (seconds) => seconds)
  const parts = [ours.upload, ours.read, ours.store].map((seconds) => `${seconds.toFixed(1)} s`)
  const rate = (seconds: number) =>
    `${seconds.toFixed(1)} s, ${Math.round(rows / seconds).toLocaleString('en')} rows/s`
  return `| ${rows.toLocaleString('en')} | ${rate(ours.all)} | ${parts.join(', ')} | ${rate(bare)} | ${(bare / ours.all).toFixed(2)} | ${peakMegabytes} MB |`
}

/** In an application that was started for this, so that the peak is the import's own. */
async function importOnce(
  file: Buffer<ArrayBuffer>,
  rows: number,
): Promise<{ taken: Taken; peakMegabytes: number }> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'ratchet-bench-app-'))
  const ratchet = new RunningRatchet(dataFolder, { DATABASE_URL: postgres.url })
  try {
    const address = await ratchet.address()
    const client = createClient(address, await apiKey(address, ratchet))
    const taken = await importLog(client, file, rows)
    return { taken, peakMegabytes: peakOf(ratchet.child.pid ?? 0) }
  } finally {
    await ratchet.end('SIGTERM')
    await rm(dataFolder, { recursive: true, force: true })
  }
}

/** The first application prints the welcome link; the key that it gives is good for those after it. */
async function apiKey(address: string, ratchet: RunningRatchet): Promise<string> {
  key ??= await enterByKey(address, await ratchet.welcomeLink())
  return key
}

/** The most memory that the process ever had in use, as Linux counts it. */
function peakOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1000)
}

function median<Value>(values: readonly Value[], secondsOf: (value: Value) => number): Value {
  const inOrder = [...values].sort((a, b) => secondsOf(a) - secondsOf(b))
  return inOrder[Math.floor(inOrder.length / 2)]!
}
