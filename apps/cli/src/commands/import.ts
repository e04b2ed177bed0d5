import { type FileHandle, open, writeFile } from 'node:fs/promises'
import { previewTicketLog, TicketLogError } from '@ratchet/connectors'
import {
  type RecordDateFormat,
  type RecordPreset,
  type RecordPreview,
  recordDateFormats,
  recordPresets,
} from '@ratchet/contract'
import { type Command, Option } from 'commander'
import { CliError } from '../cli-error.ts'
import { chosenMapping, completeMapping } from '../import/chosen-mapping.ts'
import { findSource, importOnline, sourceNamed } from '../import/import-online.ts'
import { progressLine } from '../import/progress-line.ts'
import { readOffline } from '../import/read-offline.ts'
import { importText, offlineText, rejectedCsv, rejectedCsvHeader, zoneText } from '../import/report-text.ts'
import { openTicketFile, type TicketFile } from '../import/ticket-file.ts'
import { answerOf, connectToServer, type Server } from '../server/connect-to-server.ts'
import type { Terminal } from '../terminal.ts'

interface ImportOptions {
  source?: string
  preset?: RecordPreset
  zone?: string
  dateFormat?: RecordDateFormat
  map?: string[]
  attribute?: string[]
  rejected?: string
  dryRun?: true
  offline?: true
  json?: true
}

/** `ratchet import FILE`: an export of tickets becomes source records, or is only looked at. */
export function importTickets(root: Command, terminal: Terminal): void {
  const collect = (value: string, before: string[] = []) => [...before, value]
  root
    .command('import')
    .summary('import tickets from an export of ServiceNow, Jira, Request Tracker or another tool')
    .description(
      'Reads a CSV or TSV export, also packed with gzip. Columns, dates and encoding are guessed; what is not clear is asked for. Columns that name people are left out unless you name them.\nAsks the server in RATCHET_URL (http://127.0.0.1:4000) with the key in RATCHET_API_KEY. The same file again changes nothing.',
    )
    .argument('<file>', 'the export, 200 MB at most')
    .option('--source <name>', 'where the tickets come from; made if it is absent')
    .addOption(new Option('--preset <tool>', 'whose export it is').choices(recordPresets))
    .option('--zone <zone>', 'time zone of times that carry none, such as Europe/Berlin')
    .addOption(new Option('--date-format <format>', 'how dates are written').choices(recordDateFormats))
    .option('--map <date=column>', 'id, opened, responded, resolved, closed or updated; repeatable', collect)
    .option(
      '--attribute <column[=name]>',
      'keep this column instead of the proposed ones; repeatable',
      collect,
    )
    .option('--dry-run', 'say what the import would do; nothing is stored')
    .option('--offline', 'read the file here, without a server; nothing is stored')
    .option('--rejected <file>', 'write the rejected rows with their reasons to this CSV file')
    .option('--json', 'print the report as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ ratchet import incidents.csv --source "Service desk" --zone Europe/Berlin
  $ ratchet import incidents.csv.gz --source "Service desk" --dry-run --rejected rejected.csv
  $ ratchet import export.csv --offline --map opened="Created on" --attribute Category`,
    )
    .action(async (path: string, options: ImportOptions) => {
      if (!options.offline && !options.source) {
        throw new CliError(
          'Say with --source where the tickets come from, or read the file with --offline.',
          2,
        )
      }
      const file = await openTicketFile(path)
      try {
        if (options.offline) await offline(file, options, terminal)
        else await online(file, options, terminal)
      } finally {
        await file.close()
      }
    })
}

async function offline(file: TicketFile, options: ImportOptions, terminal: Terminal): Promise<void> {
  const chosen = chosenMapping(options)
  const now = new Date()
  const mapping = completeMapping(previewHere(file, options, now), chosen)
  const rejected = options.rejected === undefined ? null : await rejectedFile(options.rejected)
  try {
    const report = await readOffline(file, mapping, now, async (rows) => {
      await rejected?.appendFile(rejectedCsv(rows))
    })
    terminal.write(
      options.json
        ? `${JSON.stringify({ mapping, report }, null, 2)}\n`
        : `${offlineText(report)}${zoneText(mapping)}`,
    )
  } finally {
    await rejected?.close()
  }
}

function previewHere(file: TicketFile, options: ImportOptions, now: Date): RecordPreview {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const { head, isWhole: whole, name: fileName } = file
  try {
    return previewTicketLog(head, {
      whole,
      fileName,
      now,
      zone,
      preset: options.preset,
      mapping: chosenMapping(options),
    })
  } catch (error) {
    if (error instanceof TicketLogError) throw new CliError(error.message)
    throw error
  }
}

async function online(file: TicketFile, options: ImportOptions, terminal: Terminal): Promise<void> {
  const server = connectToServer(terminal.environment ?? process.env)
  const chosen = chosenMapping(options)
  const name = options.source ?? ''
  const known = await findSource(server, name)
  const { preview } = await answerOf(
    server,
    server.client.sourceRecords.previewRecords({
      file: new File([file.head], file.name),
      whole: file.isWhole ? 'true' : 'false',
      fileName: file.name,
      mapping: JSON.stringify(chosen),
      ...(options.preset && { preset: options.preset }),
      ...(known && { sourceId: known.id }),
    }),
  )
  const mapping = completeMapping(preview, chosen)
  const { source, isNew } = await sourceNamed(server, name, preview.preset)
  const progress = progressLine(terminal)
  const stop = new AbortController()
  const forget = terminal.onInterrupt?.(() => stop.abort())
  const done = await importOnline(server, file, {
    source,
    mapping,
    dryRun: options.dryRun === true,
    mayResume: Object.keys(chosen).length === 0 && options.preset === undefined,
    onProgress: progress.show,
    stop: stop.signal,
  }).finally(() => {
    progress.clear()
    forget?.()
  })
  if (options.rejected !== undefined) await saveRejected(server, done.id, options.rejected)
  const link = `${server.origin}/tickets/imports/${done.id}`
  if (options.json) {
    terminal.write(`${JSON.stringify({ mapping, recordImport: done, link }, null, 2)}\n`)
    return
  }
  const made = isNew ? `The source “${source.name}” was made.\n` : ''
  terminal.write(`${made}${importText(done)}${zoneText(mapping)}${link}\n`)
}

async function saveRejected(server: Server, importId: string, path: string): Promise<void> {
  const file = await answerOf(server, server.client.sourceRecords.downloadRejections({ importId }))
  await writeOrSay(path, () => file.arrayBuffer().then((bytes) => writeFile(path, new Uint8Array(bytes))))
}

async function rejectedFile(path: string): Promise<FileHandle> {
  return await writeOrSay(path, async () => {
    const file = await open(path, 'w')
    await file.appendFile(rejectedCsvHeader)
    return file
  })
}

async function writeOrSay<Result>(path: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new CliError(`${path} cannot be written (${code}).`)
  }
}
