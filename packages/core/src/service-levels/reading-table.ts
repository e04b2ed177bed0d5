import { FiniteNumber, Id, Instant, line, Rejection, type ServiceLevel } from '@ratchet/contract'
import { z } from 'zod'
import type { Scope } from '../foundation/index.ts'
import { type NewReading, readingFor } from './reading-rules.ts'

/** More than a year of minutes. */
const mostRows = 600_000

/** A table after reading: bytes became rows outside, so that this room knows no file format. */
export const ReadingTable = z.strictObject({
  serviceLevelId: Id,
  fileName: line(255),
  rows: z
    .array(
      z.strictObject({
        line: z.number().int(),
        at: Instant,
        bad: FiniteNumber.optional(),
        total: FiniteNumber.optional(),
        good: z.boolean().optional(),
        value: FiniteNumber.optional(),
      }),
    )
    .max(mostRows, `has more than ${mostRows} rows; split the file`),
  rejections: z.array(Rejection).default([]),
})
export type ReadingTable = z.output<typeof ReadingTable>

/** What of a table can be kept, in the order of time, and why the rest cannot. */
export function judgeTable(
  scope: Scope,
  level: ServiceLevel,
  { rows, rejections }: ReadingTable,
): { readings: NewReading[]; rejections: Rejection[] } {
  const kept = new Map<string, NewReading>()
  const refused = [...rejections]
  const now = scope.now.toISOString()
  for (const { line: at, ...row } of rows) {
    const refuse = (reason: string) => refused.push({ line: at, column: '', text: row.at, reason })
    const read = readingFor(level.indicator, row)
    const moment = new Date(row.at).toISOString()
    if (typeof read === 'string') refuse(`The row ${read}.`)
    else if (moment > now) refuse('The time lies in the future.')
    else if (kept.has(moment)) refuse('This time is in the file already.')
    else kept.set(moment, { ...read, at: moment })
  }
  const readings = [...kept.values()].sort((a, b) => (a.at < b.at ? -1 : 1))
  return { readings, rejections: refused.sort((a, b) => a.line - b.line) }
}
