import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { createClient, type RatchetClient } from '../../../packages/contract/src/client.ts'
import { RecordMapping } from '../../../packages/contract/src/index.ts'

const folder = join(import.meta.dirname, '../../../../shared/data/servicenow-incident-log')
export const logFile = join(folder, 'incidents-2016-03-to-2016-04.csv.gz')

/** Whether the log of a real service desk lies beside the checkout; it is too large to be part of it. */
export const logIsThere = existsSync(logFile)

/** The log's own habits: days first, no zone, `?` for unknown. Columns that name people are not kept. */
const mapping = RecordMapping.parse({
  encoding: 'utf-8',
  delimiter: ',',
  dateFormat: 'dd/mm/yyyy',
  timesCarryZone: false,
  zone: 'UTC',
  externalIdColumn: 'number',
  openedColumn: 'opened_at',
  resolvedColumn: 'resolved_at',
  closedColumn: 'closed_at',
  attributes: ['category', 'made_sla', 'priority', 'reassignment_count', 'reopen_count'].map((name) => ({
    column: name,
    name,
  })),
})

const partBytes = 4_000_000

/** An API key of whoever is signed in on the page. */
export async function keyOf(page: Page, address: string): Promise<string> {
  const answer = await page.request.post(`${address}/api/v1/api-keys`, {
    data: { name: 'service desk log' },
    headers: { origin: address },
  })
  return String((await answer.json()).secret)
}

export const clientOf = (address: string, key: string): RatchetClient => createClient(address, key)

/** What the command line prints, as somebody with a key would call it. */
export async function ratchet(address: string, key: string, ...words: string[]): Promise<string> {
  const program = join(import.meta.dirname, '../../../apps/cli/bin/ratchet.js')
  const env = { ...process.env, RATCHET_URL: address, RATCHET_API_KEY: key, NO_COLOR: '1' }
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...words], { env })
  return stdout.replaceAll(/\s+/g, ' ')
}

/** Imports the whole log. @returns the source, and the report */
export async function importLog(client: RatchetClient) {
  const bytes = gunzipSync(readFileSync(logFile))
  const { source } = await client.sourceRecords.createSource({ name: 'ServiceNow', preset: 'servicenow' })
  const { recordImport } = await client.sourceRecords.startRecordImport({
    sourceId: source.id,
    fileName: 'incidents.csv',
    fileBytes: bytes.length,
    mapping,
  })
  for (let offset = 0; offset < bytes.length; offset += partBytes) {
    const part = new File([new Uint8Array(bytes.subarray(offset, offset + partBytes))], 'part')
    await client.sourceRecords.addRecordPart({ importId: recordImport.id, offset, part })
  }
  for (;;) {
    const found = (await client.sourceRecords.getRecordImport({ importId: recordImport.id })).recordImport
    if (found.state === 'done' && found.report) return { sourceId: source.id, report: found.report }
    if (found.state === 'failed' || found.state === 'cancelled') throw new Error(found.failure ?? found.state)
    await sleep(200)
  }
}
