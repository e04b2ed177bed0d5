import { createHash } from 'node:crypto'
import { guessCsvSeries, readCsvSeries } from '@ratchet/connectors'
import { ImportMapping, type ImportPreview, type Metric } from '@ratchet/contract'
import type { ImportInput } from '@ratchet/core/metrics'
import { readTable, tableName } from './uploaded-table.ts'

/** A mapping on its way: any part may still be missing. */
export type PartialMapping = ImportPreview['mapping']

type Guess = Pick<ImportPreview, 'columns' | 'encoding' | 'delimiter' | 'mapping' | 'notes' | 'sample'>

/**
 * What a file holds and how it would be read, as far as that is clear; what the person chose comes before any guess.
 *
 * @throws invalid for a file that is no table of text
 */
export function guessMapping(bytes: Uint8Array, chosen: PartialMapping, metric: Metric): Guess {
  const { timeColumn, valueColumn } = chosen
  const guess = readTable(() => guessCsvSeries(bytes, { timeColumn, valueColumn }))
  const notes = [...guess.notes]
  const mapping: PartialMapping = {
    zone: metric.zone,
    onDifference: 'keep',
    ...present({
      timeColumn: guess.timeColumn,
      valueColumn: guess.valueColumn,
      dateFormat: guess.dateFormat,
      decimalMark: guess.decimalMark,
    }),
    ...present(chosen),
  }
  if (mapping.decimalMark === undefined && mapping.timeColumn && mapping.valueColumn) {
    if (marksMatter(bytes, mapping))
      notes.push('Numbers such as 1.234 can be read in two ways; choose the decimal mark.')
    else mapping.decimalMark = '.'
  }
  const { columns, encoding, delimiter, samples } = guess
  return {
    columns: [...columns],
    encoding,
    delimiter,
    mapping,
    notes,
    sample: samples.map((row) => ({ ...row })),
  }
}

/** Whether some number changes with the decimal mark; in a column of whole numbers none does. */
function marksMatter(bytes: Uint8Array, mapping: PartialMapping): boolean {
  const { rejections } = readTable(() => readCsvSeries(bytes, optionsOf(mapping)))
  return rejections.some(({ code }) => code === 'ambiguous_number')
}

/**
 * A file's bytes as the rows that `importSeries` takes.
 *
 * @throws invalid for a file that is no table of text, or lacks a column of the mapping
 */
export async function readSeriesFile(
  file: File,
  metricId: string,
  mapping: ImportMapping,
): Promise<ImportInput> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const series = readTable(() => readCsvSeries(bytes, optionsOf(mapping)))
  return {
    metricId,
    fileName: tableName(file),
    fileHash: createHash('sha256').update(bytes).digest('hex'),
    mapping,
    rows: series.rows.map(({ line, time, value, denominator }) => ({
      line,
      time,
      value,
      denominator: denominator ?? null,
    })),
    rejections: series.rejections.map(({ line, column, text, reason }) => ({ line, column, text, reason })),
    repeatedTimes: series.rejections.filter(({ code }) => code === 'duplicate_time').length,
    warnings: [],
  }
}

/** The mapping, when nothing is missing any more. */
export function completeMapping(mapping: PartialMapping): ImportMapping | null {
  return ImportMapping.safeParse(mapping).data ?? null
}

const optionsOf = ({
  timeColumn,
  valueColumn,
  denominatorColumn,
  dateFormat,
  decimalMark,
}: PartialMapping) => ({
  timeColumn,
  valueColumn,
  denominatorColumn,
  dateFormat,
  decimalMark,
})

type Given<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined | null> }

/** Only the fields that say something. */
const present = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null),
  ) as Given<Fields>
