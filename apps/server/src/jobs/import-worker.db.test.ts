import { gzipSync } from 'node:zlib'
import { type RecordImport, RecordMapping } from '@ratchet/contract'
import type { RatchetClient } from '@ratchet/contract/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type TestApp } from '../../../../tests/support/running-app.ts'

const mapping = RecordMapping.parse({
  encoding: 'utf-8',
  delimiter: ',',
  dateFormat: 'iso',
  timesCarryZone: false,
  zone: 'Europe/Berlin',
  externalIdColumn: 'number',
  openedColumn: 'opened',
  resolvedColumn: 'resolved',
  attributes: [{ column: 'prio', name: 'Priority' }],
})

const header = 'number,opened,resolved,prio\n'
const log = `${header}A,2026-03-02 08:00,2026-03-03 09:00,"high"\nB,31.02.2026,,low\n=C,2026-03-02 09:00,,"lo\nw"\n`
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))

let server: TestApp
let client: RatchetClient
beforeAll(async () => {
  server = await startApp({ role: 'all' })
  client = await server.clientOf(await server.firstAdministrator())
})
afterAll(() => server.stop())

const newSource = async () => (await client.sourceRecords.createSource({ name: 'Desk' })).source.id

async function upload(sourceId: string, bytes: Uint8Array<ArrayBuffer>, partBytes = bytes.length) {
  const started = await client.sourceRecords.startRecordImport({
    sourceId,
    fileName: 'the log.csv',
    fileBytes: bytes.length,
    mapping,
  })
  const importId = started.recordImport.id
  for (let offset = 0; offset < bytes.length; offset += partBytes) {
    const part = new File([bytes.subarray(offset, offset + partBytes)], 'part')
    await client.sourceRecords.addRecordPart({ importId, offset, part })
  }
  return importId
}

async function ended(importId: string): Promise<RecordImport> {
  for (let tries = 0; tries < 150; tries += 1) {
    const { recordImport } = await client.sourceRecords.getRecordImport({ importId })
    if (['done', 'failed', 'cancelled'].includes(recordImport.state)) return recordImport
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the import does not end')
}

describe('an uploaded file', () => {
  it('is read by the worker, whole however it was cut, and reported row by row', async () => {
    const sourceId = await newSource()
    const done = await ended(await upload(sourceId, bytesOf(log), 7))
    expect(done).toMatchObject({
      state: 'done',
      failure: null,
      uploadedBytes: log.length,
      by: { name: 'Ada' },
    })
    expect(done.bytesRead).toBe(log.length)
    expect(done.report).toMatchObject({ rowsRead: 3, added: 2, rejected: 1 })
    expect(done.report?.rejections).toMatchObject([
      { line: 3, externalId: 'B', column: 'opened', text: '31.02.2026' },
    ])
    const { source } = await client.sourceRecords.getSource({ sourceId })
    expect(source).toMatchObject({ records: 2, firstOpenedAt: '2026-03-02T07:00:00.000Z', mapping })
    const { counts } = await client.sourceRecords.countByAttribute({ sourceId, attribute: 'Priority' })
    expect(counts).toEqual(
      expect.arrayContaining([
        { value: 'high', count: 1 },
        { value: 'lo\nw', count: 1 },
      ]),
    )
    const file = await client.sourceRecords.downloadRejections({ importId: done.id })
    expect(file.name).toBe('the-log-rejected-rows.csv')
    expect(await file.text()).toContain('\r\n3,B,opened,31.02.2026,')
  })

  it('may be compressed', async () => {
    const done = await ended(await upload(await newSource(), new Uint8Array(gzipSync(log)), 50))
    expect(done.report).toMatchObject({ rowsRead: 3, added: 2 })
  })

  it('that is no table of text fails with a sentence, and leaves nothing behind', async () => {
    const sourceId = await newSource()
    const failed = await ended(await upload(sourceId, bytesOf('PK\u0003\u0004 something else')))
    expect(failed.state).toBe('failed')
    expect(failed.failure).toMatch(/Nothing was stored\.$/)
    expect((await client.sourceRecords.getSource({ sourceId })).source.records).toBe(0)
    expect(server.logged).toEqual([])
  })

  it('can be sent on where it stands, and says when it cannot', async () => {
    const sourceId = await newSource()
    const { recordImport } = await client.sourceRecords.startRecordImport({
      sourceId,
      fileName: 'log.csv',
      fileBytes: log.length,
      mapping,
    })
    const send = (offset: number, text: string) =>
      client.sourceRecords.addRecordPart({
        importId: recordImport.id,
        offset,
        part: new File([text], 'part'),
      })
    await send(0, log.slice(0, 20))
    await expect(send(30, log.slice(30))).rejects.toMatchObject({ data: { reason: 'part_out_of_order' } })
    await expect(send(10, log.slice(10))).rejects.toMatchObject({ data: { reason: 'part_out_of_order' } })
    await expect(send(20, `${log.slice(20)}x`)).rejects.toMatchObject({ data: { reason: 'invalid_input' } })
    expect((await send(0, log.slice(0, 20))).recordImport).toMatchObject({
      uploadedBytes: 20,
      state: 'uploading',
    })
    await send(20, log.slice(20))
    await send(20, log.slice(20)) // its answer was lost
    expect(await ended(recordImport.id)).toMatchObject({ state: 'done', report: { added: 2 } })
  })

  it('can be cancelled before it is there whole, and gives its place to another', async () => {
    const sourceId = await newSource()
    const start = () =>
      client.sourceRecords.startRecordImport({ sourceId, fileName: 'log.csv', fileBytes: 9, mapping })
    const started = [await start(), await start(), await start(), await start(), await start()]
    await expect(start()).rejects.toMatchObject({ data: { reason: 'too_many_imports' } })
    for (const { recordImport } of started) {
      const answer = await client.sourceRecords.cancelRecordImport({ importId: recordImport.id })
      expect(answer.recordImport).toMatchObject({ state: 'cancelled', report: null })
    }
    const importId = await upload(sourceId, bytesOf(log))
    await ended(importId)
    await expect(client.sourceRecords.cancelRecordImport({ importId })).rejects.toMatchObject({
      data: { reason: 'import_stored' },
    })
  })
})
