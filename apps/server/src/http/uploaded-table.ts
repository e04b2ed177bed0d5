import { CsvSeriesError } from '@ratchet/connectors'
import { invalid } from '@ratchet/core/foundation'

const longestName = 255

/** The name under which an uploaded table is remembered: without control characters, never empty. */
export function tableName(file: File): string {
  const name = file.name
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, longestName)
  return name === '' ? 'file.csv' : name.toWellFormed()
}

/** Reads an uploaded table. @throws invalid for a file that is no table of text */
export function readTable<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (error instanceof CsvSeriesError) throw invalid('file', error.message)
    throw error
  }
}
