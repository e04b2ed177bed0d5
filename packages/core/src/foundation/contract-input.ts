import { z } from 'zod'

interface Procedure<Schema> {
  '~orpc': { inputSchema?: Schema | undefined }
}

const nothing = z.strictObject({})

type InputOf<Schema> = Schema extends z.ZodType ? Schema : typeof nothing

/**
 * The input schema of a contract procedure, so that an operation validates exactly what its route promises, whoever
 * calls it (HTTP, job, seeding). Procedures without input take an empty object.
 */
export function inputOf<Schema>(procedure: Procedure<Schema>): InputOf<Schema> {
  return (procedure['~orpc'].inputSchema ?? nothing) as InputOf<Schema>
}
