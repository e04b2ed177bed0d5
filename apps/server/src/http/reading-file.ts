import { guessReadingTable, type ReadingRow, readReadingTable } from '@ratchet/connectors'
import { ReadingMapping, type ReadingPreview, type Rejection, type ServiceLevel } from '@ratchet/contract'
import type { ReadingTable } from '@ratchet/core/service-levels'
import { Temporal } from 'temporal-polyfill'
import { readTable, tableName } from './uploaded-table.ts'

type Partial = ReadingPreview['mapping']

/** What a file holds and how it would be read; what the person chose comes before any guess. @throws invalid */
export function guessReadings(
  bytes: Uint8Array,
  chosen: Partial,
  { indicator, zone }: ServiceLevel,
): Omit<ReadingPreview, 'report'> {
  const guess = readTable(() => guessReadingTable(bytes, indicator.kind))
  const guessed: Partial = {
    timeColumn: guess.timeColumn,
    valueColumn: guess.valueColumn,
    goodColumn: guess.goodColumn,
    badColumn: guess.badColumn,
    totalColumn: guess.totalColumn,
    ...(guess.goodWords.length > 0 && { goodWords: guess.goodWords.join(', ') }),
    ...(guess.dateFormat !== null && { dateFormat: guess.dateFormat }),
    decimalMark: guess.decimalMark,
    zone,
  }
  const mapping = said({ ...guessed, ...said(chosen) })
  const filter = mapping.filterColumn
  return {
    columns: [...guess.columns],
    mapping,
    notes: [...guess.notes],
    sample: guess.samples.map((row) => ({ ...row })),
    filterValues: filter !== undefined && guess.columns.includes(filter) ? guess.valuesOf(filter) : [],
  }
}

/** The mapping, when nothing is missing any more. */
export function completeReadings(mapping: Partial, { indicator }: ServiceLevel): ReadingMapping | null {
  const complete = ReadingMapping.safeParse(mapping).data
  if (!complete) return null
  const { valueColumn, goodColumn, badColumn, totalColumn, filterColumn, filterValue, goodWords } = complete
  if (filterColumn !== undefined && filterValue === undefined) return null
  if (indicator.kind === 'events')
    return totalColumn && (goodColumn ?? badColumn) !== undefined ? complete : null
  if (valueColumn === undefined) return null
  return indicator.kind === 'states' && !goodWords?.trim() ? null : complete
}

/** A file's bytes as the rows that `importReadings` takes. @throws invalid */
export async function readReadings(
  file: File,
  level: ServiceLevel,
  mapping: ReadingMapping,
): Promise<ReadingTable> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const isEvents = level.indicator.kind === 'events'
  const { rows, rejections } = readTable(() =>
    readReadingTable(bytes, {
      timeColumn: mapping.timeColumn,
      dateFormat: mapping.dateFormat,
      decimalMark: mapping.decimalMark,
      filterColumn: mapping.filterColumn,
      filterValue: mapping.filterValue,
      ...(isEvents
        ? {
            goodColumn: mapping.goodColumn,
            badColumn: mapping.badColumn,
            totalColumn: mapping.totalColumn,
          }
        : { valueColumn: mapping.valueColumn }),
      ...(level.indicator.kind === 'states' && { goodWords: (mapping.goodWords ?? '').split(',') }),
    }),
  )
  const refused: Rejection[] = [...rejections]
  const kept = rows.flatMap(({ time, ...row }) => {
    const at = instantOf(time, mapping.zone)
    if (at !== null) return [{ ...row, at }]
    refused.push({
      line: row.line,
      column: mapping.timeColumn,
      text: time,
      reason: 'No such hour exists there.',
    })
    return []
  })
  return {
    serviceLevelId: level.id,
    fileName: tableName(file),
    rows: kept satisfies (Omit<ReadingRow, 'time'> & { at: string })[],
    rejections: refused,
  }
}

/** A clock reading in the zone as an instant; read twice (clocks put back) it is the earlier one. */
function instantOf(time: string, zone: string): string | null {
  if (time.endsWith('Z')) return time
  try {
    const local = time.includes('T') ? time : `${time}T00:00:00`
    const moment = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds
    return new Date(moment).toISOString()
  } catch {
    return null
  }
}

/** Only the fields that say something; an empty text takes a guess away. */
function said(mapping: { [Name in keyof Partial]: Partial[Name] | undefined }): Partial {
  return Object.fromEntries(
    Object.entries(mapping).filter(([, value]) => value !== undefined && value !== ''),
  ) as Partial
}
