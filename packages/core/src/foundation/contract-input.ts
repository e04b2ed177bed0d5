import { z } from 'zod'

interface Procedure<Input> {
  '~orpc': { inputSchema?: Input | undefined }
}

const nothing = z.strictObject({})

/**
 * The input schema of a contract procedure, so that an operation validates exactly what its route promises, whoever
 * calls it (HTTP, job, seeding). Procedures without input take an empty object.
 */
export function inputOf<Input extends z.ZodType>(procedure: Procedure<Input>): Input {
  return (procedure['~orpc'].inputSchema ?? nothing) as Input
}
