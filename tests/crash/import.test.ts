import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createClient, type RatchetClient } from '../../packages/contract/src/client.ts'
import {
  type RecordImport,
  type RecordImportState,
  RecordMapping,
} from '../../packages/contract/src/index.ts'
import { makeDataFolder, postmasterOf, removeDataFolder } from './data-folders.ts'
import { enterByKey } from './enter.ts'
import { RunningRatchet } from './running-ratchet.ts'

const tickets = 30_000
const changedEachRound = 1_000
const refusedEachRound = 10
const partBytes = 400_000
/** In which state each round is killed, a random moment later. Every third time the database is killed, too. */
const rounds: RecordImportState[] = [
  'uploading',
  'reading',
  'storing',
  'waiting',
  'storing',
  'reading',
  'storing',
]

const dataFolder = makeDataFolder()
let ratchet = new RunningRatchet(dataFolder)
let key: string
let client: RatchetClient

const mapping = RecordMapping.parse({
  encoding: 'utf-8',
  delimiter: ',',
  dateFormat: 'iso',
  timesCarryZone: true,
  zone: 'UTC',
  externalIdColumn: 'number',
  openedColumn: 'opened',
  attributes: [{ column: 'round', name: 'round' }],
})

beforeAll(async () => {
  const address = await ratchet.address()
  key = await enterByKey(address, await ratchet.welcomeLink())
  client = createClient(address, key)
})
afterAll(async () => {
  await ratchet.end('SIGTERM')
  removeDataFolder(dataFolder)
})

/** Two rows of each ticket, of which the second counts; each round changes other tickets than the one before. */
function fileOf(round: number): Buffer<ArrayBuffer> {
  const lines = ['number,opened,round']
  for (let index = 0; index < tickets; index += 1) {
    const changedIn = Math.floor(index / changedEachRound)
    const opened = new Date(Date.UTC(2025, 0, 1) + index * 600_000).toISOString()
    lines.push(`T${index},${opened},earlier`)
    lines.push(`T${index},${opened},${changedIn > 0 && changedIn <= round ? changedIn : 0}`)
  }
  for (let index = 0; index < refusedEachRound; index += 1) lines.push(`R${index},31.02.2025,0`)
  return Buffer.from(`${lines.join('\n')}\n`)
}

it(`stores each import once and whole, whenever it is killed (${rounds.length} times)`, async () => {
  const sourceId = (await client.sourceRecords.createSource({ name: 'Desk' })).source.id
  const killedWhen: string[] = []
  for (const [round, state] of rounds.entries()) {
    const file = fileOf(round)
    const { recordImport } = await client.sourceRecords.startRecordImport({
      sourceId,
      fileName: `round ${round}.csv`,
      fileBytes: file.length,
      mapping,
    })
    const acknowledged = { bytes: 0 }
    const uploading = upload(recordImport.id, file, acknowledged).catch(() => {}) // it is killed under way
    killedWhen.push(await killIn(recordImport.id, state, round % 3 === 2))
    await uploading
    ratchet = new RunningRatchet(dataFolder)
    client = createClient(await ratchet.address(), key)
    const after = await read(recordImport.id)
    expect(after.uploadedBytes).toBeGreaterThanOrEqual(acknowledged.bytes)
    await upload(recordImport.id, file, { bytes: after.uploadedBytes })
    const done = await ended(recordImport.id)
    expect(done, `round ${round}, killed while ${killedWhen.at(-1)}`).toMatchObject({
      state: 'done',
      report: {
        rowsRead: 2 * tickets + refusedEachRound,
        added: round === 0 ? tickets : 0,
        updated: round === 0 ? 0 : changedEachRound,
        unchanged: round === 0 ? 0 : tickets - changedEachRound,
        older: 0,
        superseded: tickets,
        rejected: refusedEachRound,
        rejectionsKept: refusedEachRound,
      },
    })
    expect((await client.sourceRecords.getSource({ sourceId })).source.records).toBe(tickets)
    expect(await roundsOf(sourceId)).toEqual(expectedAfter(round))
  }
  expect(new Set(killedWhen).size, killedWhen.join(', ')).toBeGreaterThan(2)
}, 600_000)

async function roundsOf(sourceId: string): Promise<Map<string, number>> {
  const { counts } = await client.sourceRecords.countByAttribute({ sourceId, attribute: 'round' })
  return new Map(counts.map(({ value, count }) => [value ?? '', count]))
}

function expectedAfter(round: number): Map<string, number> {
  const changed = Array.from({ length: round }, (_, index) => [`${index + 1}`, changedEachRound] as const)
  return new Map([['0', tickets - round * changedEachRound], ...changed])
}

/** Kills the application once the import is that far, or further. Returns the state in which it was last seen. */
async function killIn(importId: string, wanted: RecordImportState, withDatabase: boolean): Promise<string> {
  const order: RecordImportState[] = ['uploading', 'waiting', 'reading', 'storing', 'measuring', 'done']
  let { state } = await read(importId)
  while (order.indexOf(state) < order.indexOf(wanted)) {
    await sleep(5)
    state = (await read(importId)).state
  }
  await sleep(Math.random() * 300)
  state = (await read(importId)).state
  if (withDatabase) process.kill(postmasterOf(dataFolder), 'SIGKILL')
  await ratchet.end('SIGKILL')
  return state
}

const read = async (importId: string): Promise<RecordImport> =>
  (await client.sourceRecords.getRecordImport({ importId })).recordImport

/** Sends what is missing, and notes what was acknowledged. */
async function upload(importId: string, file: Buffer<ArrayBuffer>, acknowledged: { bytes: number }) {
  while (acknowledged.bytes < file.length) {
    const offset = acknowledged.bytes
    const part = new File([file.subarray(offset, offset + partBytes)], 'part')
    const { recordImport } = await client.sourceRecords.addRecordPart({ importId, offset, part })
    acknowledged.bytes = recordImport.uploadedBytes
  }
}

async function ended(importId: string): Promise<RecordImport> {
  const giveUpAt = performance.now() + 90_000
  for (;;) {
    const found = await read(importId)
    if (['done', 'failed', 'cancelled'].includes(found.state)) return found
    if (performance.now() > giveUpAt) throw new Error(`the import stands still: ${JSON.stringify(found)}`)
    await sleep(100)
  }
}
