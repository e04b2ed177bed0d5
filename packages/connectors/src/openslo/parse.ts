import { type Document, isScalar, parseAllDocuments, visit } from 'yaml'
import { OpenSloError } from './errors.ts'

/** A mapping as YAML or JSON gives it. */
export type Json = Readonly<Record<string, unknown>>

/** No real set of objectives comes near; larger text is refused before anything reads it. */
export const largestText = 262_144
const mostAliases = 100
const deepest = 64

/**
 * The documents of a YAML or JSON text, in order; a list at the top counts as its members.
 * YAML 1.2 core: times stay text, `yes` and `no` stay words. Text with repeated keys is refused.
 * @throws OpenSloError `empty`, `not_text`, `too_large`, `too_deep`, `too_many_aliases`, `not_yaml`
 */
export function parseDocuments(source: string | Uint8Array): unknown[] {
  const text = textOf(source)
  if (text.trim() === '') throw new OpenSloError('empty', 'There is nothing in this text.')
  refuseDepth(text)
  const values = parse(text).map((document) => contentOf(document, text))
  const documents = values.flatMap((value) => (Array.isArray(value) ? value : [value]))
  const found = documents.filter((document) => document !== null && document !== undefined)
  if (found.length === 0) throw new OpenSloError('empty', 'There is no document in this text.')
  return found
}

function textOf(source: string | Uint8Array): string {
  const bytes = typeof source === 'string' ? Buffer.byteLength(source) : source.byteLength
  if (bytes > largestText) {
    throw new OpenSloError(
      'too_large',
      'The text is larger than 256 KiB; give the documents in smaller parts.',
    )
  }
  if (typeof source === 'string') return source.replace(/^\uFEFF/, '')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(source)
  } catch {
    throw new OpenSloError('not_text', 'This is no UTF-8 text.')
  }
}

/** Brackets within brackets are counted first, as the parser would spend a call on each. Quotes make it a guess. */
function refuseDepth(text: string): void {
  let depth = 0
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth++
    else if ((sign === ']' || sign === '}') && depth > 0) depth--
    if (depth > 16 * deepest) throw tooDeep()
  }
}

function parse(text: string): Document.Parsed[] {
  try {
    // The library compares every key with every other; ours are compared below, in one pass.
    return [
      ...parseAllDocuments(text, {
        schema: 'core',
        logLevel: 'silent',
        uniqueKeys: false,
        prettyErrors: false,
      }),
    ] as Document.Parsed[]
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep()
    throw error
  }
}

function contentOf(document: Document.Parsed, text: string): unknown {
  const [error] = document.errors
  if (error?.message.includes('call stack')) throw tooDeep()
  if (error) throw notYaml(lineOf(text, error.pos[0]), firstLine(error.message))
  try {
    refuseRepeatedKeys(document)
    const value: unknown = document.toJS({ maxAliasCount: mostAliases })
    refuseNesting(value, 0)
    return value
  } catch (found) {
    if (found instanceof RangeError) throw tooDeep()
    if (!(found instanceof ReferenceError)) throw found
    if (!found.message.startsWith('Excessive')) throw notYaml(undefined, firstLine(found.message))
    throw new OpenSloError(
      'too_many_aliases',
      'The text repeats itself through aliases more than is allowed.',
    )
  }
}

function refuseRepeatedKeys(document: Document.Parsed): void {
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<unknown>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        if (seen.has(String(key.value))) throw notYaml(undefined, `the key "${key.value}" is there twice.`)
        seen.add(String(key.value))
      }
    },
  })
}

/** An alias may also name what it lies in; the depth ends that too. */
function refuseNesting(value: unknown, depth: number): void {
  if (depth > deepest) throw tooDeep()
  if (typeof value !== 'object' || value === null) return
  for (const part of Object.values(value)) refuseNesting(part, depth + 1)
}

const tooDeep = () => new OpenSloError('too_deep', `The text is nested deeper than ${deepest} levels.`)

function notYaml(line: number | undefined, why: string): OpenSloError {
  const place = line === undefined ? '' : ` at line ${line}`
  return new OpenSloError('not_yaml', `This is neither YAML nor JSON${place}: ${why}`)
}

const lineOf = (text: string, place: number): number => text.slice(0, place).split('\n').length

const firstLine = (message: string): string =>
  message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '.')
