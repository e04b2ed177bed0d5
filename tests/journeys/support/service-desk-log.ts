import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { createClient, type RatchetClient } from '../../../packages/contract/src/client.ts'
import { RecordMapping } from '../../../packages/contract/src/index.ts'

const folder = join(import.meta.dirname, '../../../../shared/data/servicenow-incident-log')
const file = join(folder, 'incidents-2016-03-to-2016-04.csv.gz')

/** Whether the log of a real service desk lies beside the checkout; it is too large to be part of it. */
export const logIsThere = existsSync(file)

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

/** A client of the API for whoever is signed in on the page. */
export async function clientOf(page: Page, address: string): Promise<RatchetClient> {
  const answer = await page.request.post(`${address}/api/v1/api-keys`, {
    data: { name: 'service desk log' },
    headers: { origin: address },
  })
  return createClient(address, String((await answer.json()).secret))
}

/** Imports the whole log. @returns the source, and the report */
export async function importLog(client: RatchetClient) {
  const bytes = gunzipSync(readFileSync(file))
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
