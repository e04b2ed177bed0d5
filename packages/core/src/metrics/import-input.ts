import { FiniteNumber, Id, ImportMapping, line, Rejection } from '@ratchet/contract'
import { z } from 'zod'

/** More rows than this are refused at once: 270 years of days. */
export const rowsPerImport = 100_000

/**
 * A series file after reading: bytes became rows outside (the server asks `@ratchet/connectors`), so that this room
 * knows no file format. `time` is ISO 8601, see `dateOfTime`; `rejections` are the rows that could not even be read.
 */
export const ImportInput = z.strictObject({
  metricId: Id,
  fileName: line(255),
  /** SHA-256 of the file's bytes, hexadecimal. */
  fileHash: z.string().regex(/^[0-9a-f]{64}$/),
  mapping: ImportMapping,
  rows: z.array(
    z.strictObject({
      line: z.number().int(),
      time: z.string().max(64),
      value: FiniteNumber.nullable(),
      denominator: FiniteNumber.nullable(),
    }),
  ),
  rejections: z.array(Rejection).default([]),
  /** How many of these rejections are there because an earlier row names the same time. */
  repeatedTimes: z.number().int().min(0).default(0),
  warnings: z.array(z.string()).default([]),
})
export type ImportInput = z.output<typeof ImportInput>
