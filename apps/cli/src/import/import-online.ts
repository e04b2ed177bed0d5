import { setTimeout as after } from 'node:timers/promises'
import { type RecordImport, type RecordMapping, type RecordSource, recordPartBytes } from '@ratchet/contract'
import { CliError } from '../cli-error.ts'
import { answerOf, type Server } from '../server/connect-to-server.ts'
import type { TicketFile } from './ticket-file.ts'

export interface OnlineImport {
  readonly source: RecordSource
  readonly mapping: RecordMapping
  readonly dryRun: boolean
  /** An upload of the same file that was broken off may be gone on with. */
  readonly mayResume: boolean
  readonly onProgress: (recordImport: RecordImport) => void
  /** Aborted when somebody presses Ctrl-C. */
  readonly stop: AbortSignal
}

const askEveryMilliseconds = 500
const underway = ['uploading', 'waiting', 'reading', 'storing', 'measuring']

/**
 * Upload a file in parts and wait for its report.
 *
 * @throws CliError when it was cancelled here, or failed there
 */
export async function importOnline(
  server: Server,
  file: TicketFile,
  asked: OnlineImport,
): Promise<RecordImport> {
  let known = await begun(server, file, asked)
  const { client } = server
  const importId = known.id
  const step = async (ask: Promise<{ recordImport: RecordImport }>) => {
    known = (await answerOf(server, ask)).recordImport
    asked.onProgress(known)
  }
  const cancel = async (): Promise<never> => {
    await answerOf(server, client.sourceRecords.cancelRecordImport({ importId }))
    throw new CliError('The import was cancelled; nothing of it is stored.')
  }
  asked.onProgress(known)
  while (known.state === 'uploading') {
    if (asked.stop.aborted) return await cancel()
    const offset = known.uploadedBytes
    const part = new File([await file.piece(offset, recordPartBytes)], file.name)
    await step(client.sourceRecords.addRecordPart({ importId, offset, part }))
  }
  while (underway.includes(known.state)) {
    if (asked.stop.aborted && !known.cancelRequested) return await cancel()
    await after(askEveryMilliseconds)
    await step(client.sourceRecords.getRecordImport({ importId }))
  }
  if (known.state === 'cancelled') throw new CliError('The import was cancelled; nothing of it is stored.')
  if (known.state === 'failed')
    throw new CliError(known.failure ?? 'The import failed; nothing of it is stored.')
  return known
}

/** The source of this name, made when it is absent. */
export async function sourceNamed(
  server: Server,
  name: string,
  preset: RecordSource['preset'],
): Promise<{ source: RecordSource; isNew: boolean }> {
  const found = await findSource(server, name)
  if (found) return { source: found, isNew: false }
  const made = await answerOf(server, server.client.sourceRecords.createSource({ name, preset }))
  return { source: made.source, isNew: true }
}

export async function findSource(server: Server, name: string): Promise<RecordSource | undefined> {
  const { sources } = await answerOf(server, server.client.sourceRecords.listSources())
  const same = (text: string) => text.trim().toLowerCase()
  return sources.find((source) => source.archivedAt === null && same(source.name) === same(name))
}

/** A new import, or the upload of the same file, unchanged since, that was broken off. */
async function begun(server: Server, file: TicketFile, asked: OnlineImport): Promise<RecordImport> {
  const { source, mapping, dryRun, mayResume } = asked
  const { client } = server
  if (mayResume) {
    const { recordImports } = await answerOf(
      server,
      client.sourceRecords.listRecordImports({ sourceId: source.id, limit: 20 }),
    )
    const open = recordImports.find(
      (one) =>
        one.state === 'uploading' &&
        one.fileName === file.name &&
        one.fileBytes === file.bytes &&
        one.dryRun === dryRun &&
        new Date(one.createdAt) > file.changedAt,
    )
    if (open) return open
  }
  const started = client.sourceRecords.startRecordImport({
    sourceId: source.id,
    fileName: file.name,
    fileBytes: file.bytes,
    mapping,
    dryRun,
  })
  return (await answerOf(server, started)).recordImport
}
