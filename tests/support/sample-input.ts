import { z } from 'zod'

const texts = [
  '0190a000-0000-7000-8000-000000000000',
  '2026-03-02',
  '2026-03',
  '2026-03-02T08:00:00Z',
  'person@example.org',
  'https://example.org/',
  'UTC',
  '08:00',
  'words',
  'card.forward',
  '',
]
const numbers = [1, 0, 2, 6, 10, 0.5]

/**
 * The smallest value that a schema takes: optional fields are left out, texts and numbers are the first of a short
 * list that passes.
 *
 * @throws Error for a schema it has no value for: teach it the new kind here
 */
export function sampleOf(schema: z.ZodType): unknown {
  const value = build(schema)
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Error(`no sample: ${parsed.error.message}`)
  return value
}

function build(schema: z.ZodType): unknown {
  if (schema instanceof z.ZodObject) {
    const needed = Object.entries(schema.shape as Record<string, z.ZodType>).filter(
      ([, field]) => !field.safeParse(undefined).success,
    )
    return Object.fromEntries(needed.map(([name, field]) => [name, build(field)]))
  }
  if (schema instanceof z.ZodNullable) return null
  if (schema instanceof z.ZodArray)
    return schema.safeParse([]).success ? [] : [build(schema.element as z.ZodType)]
  if (schema instanceof z.ZodRecord) return {}
  if (schema instanceof z.ZodEnum) return schema.options[0]
  if (schema instanceof z.ZodLiteral) return schema.value
  if (schema instanceof z.ZodUnion) return build(schema.options[0] as z.ZodType)
  if (schema instanceof z.ZodBoolean) return true
  if (schema instanceof z.ZodFile)
    return new File(['time,value\n2026-03-02,1\n'], 'series.csv', { type: 'text/csv' })
  if (schema instanceof z.ZodNumber) return firstThatPasses(schema, numbers)
  return firstThatPasses(schema, texts)
}

function firstThatPasses(schema: z.ZodType, candidates: readonly unknown[]): unknown {
  return candidates.find((candidate) => schema.safeParse(candidate).success)
}
