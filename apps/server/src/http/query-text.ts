import { z } from 'zod'

interface Routed {
  '~orpc': { route: { method?: string | undefined; path?: string | undefined }; inputSchema?: unknown }
}

/**
 * Query strings, paths and forms (which are known by the file in them) carry text only; the contract asks for numbers,
 * truth values and lists. Turn the text of those fields into what their schema wants, and leave everything else, above
 * all JSON bodies, as it came.
 */
export function fromText(procedure: Routed, input: unknown): unknown {
  const { route, inputSchema } = procedure['~orpc']
  if (!(inputSchema instanceof z.ZodObject) || typeof input !== 'object' || input === null) return input
  const inPath = new Set([...(route.path ?? '').matchAll(/\{\+?(\w+)\}/g)].map((match) => match[1]))
  const isForm = Object.values(input).some((value) => value instanceof Blob)
  const entries = Object.entries(input).map(([name, value]) => {
    const schema: unknown = inputSchema.shape[name]
    const isText = route.method === 'GET' || isForm || inPath.has(name)
    return [name, isText && schema instanceof z.ZodType ? coerced(schema, value) : value]
  })
  return Object.fromEntries(entries)
}

function coerced(schema: z.ZodType, value: unknown): unknown {
  const wanted = unwrapped(schema)
  if (wanted instanceof z.ZodArray) return Array.isArray(value) ? value : [value]
  if (typeof value !== 'string') return value
  if (wanted instanceof z.ZodNumber) return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value
  if (wanted instanceof z.ZodBoolean) return value === 'true' ? true : value === 'false' ? false : value
  return value
}

function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return unwrapped(schema.unwrap() as z.ZodType)
  }
  return schema
}
