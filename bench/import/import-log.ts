import { recordPartBytes } from '@ratchet/contract'
import type { RatchetClient } from '@ratchet/contract/client'
import { csvOf, mapping } from './ticket-log.ts'

/** The log as a file. Made before the application starts: while it is made, nothing else happens in this process. */
export const logFile = (rows: number): Buffer<ArrayBuffer> =>
  Buffer.concat([...csvOf(rows)].map((text) => Buffer.from(text)))

/** Seconds that a person waits, from the first byte sent to the last row stored, and what they are spent on. */
export interface Taken {
  upload: number
  read: number
  store: number
  all: number
}

/** Import the file into a source of its own, in which every ticket is new. */
export async function importLog(
  client: RatchetClient,
  file: Buffer<ArrayBuffer>,
  rows: number,
): Promise<Taken> {
  const { source } = await client.sourceRecords.createSource({ name: `${rows} rows` })
  const startedAt = performance.now()
  const since = () => (performance.now() - startedAt) / 1000
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
  const uploaded = since()
  let read = uploaded
  for (;;) {
    const { recordImport: now } = await client.sourceRecords.getRecordImport({ importId })
    if (now.state === 'failed') throw new Error(now.failure ?? 'the import failed')
    if (now.state === 'reading' || now.state === 'waiting') read = since()
    if (now.state === 'done') {
      if (now.report?.added !== rows) throw new Error(`stored ${now.report?.added} of ${rows} tickets`)
      return { upload: uploaded, read: read - uploaded, store: since() - read, all: since() }
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
