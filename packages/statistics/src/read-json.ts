import { StatisticsError } from './errors.ts'

/** What the oracle cases are written in, before anything of it is known. */
export type JsonObject = Record<string, unknown>

export function refusal(message: string, series?: string, position?: number): StatisticsError {
  return new StatisticsError('bad_shape', message, {
    ...(series !== undefined && { series }),
    ...(position !== undefined && { position }),
  })
}

export function objectOf(value: unknown, what: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw refusal(`${what} must be a JSON object.`)
  }
  return value as JsonObject
}

export function numberOrNull(value: unknown, key: string): number | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return value
  throw refusal(`"${key}" must be a number or null.`)
}

export function numbersOf(value: unknown, key: string): readonly number[] {
  if (!Array.isArray(value)) throw refusal(`"${key}" must be a list of numbers.`, key)
  const position = value.findIndex((entry) => typeof entry !== 'number')
  if (position >= 0) {
    throw refusal(
      `"${key}[${position}]" is not a number; a missing period is left out, not written as null.`,
      key,
      position,
    )
  }
  return value as number[]
}

export function optionalNumbers(value: unknown, key: string): readonly number[] | undefined {
  return value === undefined || value === null ? undefined : numbersOf(value, key)
}
