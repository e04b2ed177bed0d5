import { recordPartBytes } from '@ratchet/contract'
import type { RatchetClient } from '@ratchet/contract/client'
import { csvOf, mapping } from './ticket-log.ts'

/** The log as a file. Made before the application starts: while it is made, nothing else happens in this process. */
export const logFile = (rows: number): Buffer<ArrayBuffer> =>
  Buffer.concat([...csvOf(rows)].map((text) => Buffer.from(text)))

/** Seconds that an import takes as a person waits for it: first byte sent to last row stored, tickets all new. */
export async function importLog(
  client: RatchetClient,
  file: Buffer<ArrayBuffer>,
  rows: number,
): Promise<number> {
  const { source } = await client.sourceRecords.createSource({ name: `${rows} rows` })
  const startedAt = performance.now()
  const { recordImport } = await client.sourceRecords.startRecordImport({
    sourceId: source.id,
    fileName: 'log.csv',
    fileBytes: file.length,
    mapping,
  })
  const importId = recordImport.id
  for (let offset = 0; offset < file.length; offset += recordPartBytes) {
    const part = new File([file.subarray(offset, offset + recordPartBytes)], 'part')
    await client.sourceRecords.addRecordPart({ importId, offset, part })
  }
  for (;;) {
    const { recordImport: now } = await client.sourceRecords.getRecordImport({ importId })
    if (now.state === 'failed') throw new Error(now.failure ?? 'the import failed')
    if (now.state === 'done') {
      if (now.report?.added !== rows) throw new Error(`stored ${now.report?.added} of ${rows} tickets`)
      return (performance.now() - startedAt) / 1000
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
