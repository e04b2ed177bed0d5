import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { refuseTooMuch } from './bounds.ts'
import { YamlDocumentError } from './error.ts'

export interface YamlDocument {
  /** Maps, lists and texts only: `no` and `2026` stay the text they are. */
  value: unknown
  /** The line, from 1, of a path such as `services.0.owner`; of the nearest thing around it when it is not there. */
  lineOf(path: string): number
}

/**
 * A YAML document as plain values, with the line of each. One document, UTF-8, without anchors, aliases and tags: none
 * of them is needed, and they are what bombs are made of.
 *
 * @throws YamlDocumentError naming the line
 */
export function readYamlDocument(bytes: Uint8Array): YamlDocument {
  const text = decode(bytes)
  refuseTooMuch(text)
  const lines = new LineCounter()
  const document = parse(text, lines)
  const [problem] = [...document.errors, ...document.warnings]
  if (problem) {
    throw new YamlDocumentError(
      lines.linePos(problem.pos[0]).line,
      `cannot be read as YAML (${problem.message})`,
    )
  }
  const known = new Map<string, number>()
  const value = plain(document.contents, '', 1, { lines, known })
  return { value, lineOf: (path) => lineOf(path, known) }
}

function decode(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.includes('\u0000')) throw new YamlDocumentError(1, 'this is not text')
    return text
  } catch (error) {
    if (error instanceof YamlDocumentError) throw error
    throw new YamlDocumentError(1, 'this is not text in UTF-8; save the file as UTF-8')
  }
}

function parse(text: string, lineCounter: LineCounter) {
  try {
    // Keys are compared below: the library compares each with each.
    return parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, lineCounter })
  } catch (error) {
    if (error instanceof RangeError) throw new YamlDocumentError(1, 'nests deeper than anybody writes')
    throw error
  }
}

interface Places {
  lines: LineCounter
  known: Map<string, number>
}

function plain(node: unknown, path: string, near: number, places: Places): unknown {
  const line = lineAt(node, near, places)
  if (!places.known.has(path)) places.known.set(path, line)
  if (isAlias(node)) throw new YamlDocumentError(line, 'aliases (*name) are not taken; write it out')
  refuseAnchor(node, line)
  if (isSeq(node)) return node.items.map((item, index) => plain(item, below(path, index), line, places))
  if (isMap(node)) {
    const entries = new Map<string, unknown>()
    for (const { key, value } of node.items) {
      const at = lineAt(key, line, places)
      if (!isScalar(key) || typeof key.value !== 'string' || key.value === '') {
        throw new YamlDocumentError(at, 'a field needs a plain name')
      }
      if (entries.has(key.value)) throw new YamlDocumentError(at, `${key.value} stands twice here`)
      refuseAnchor(value, at)
      places.known.set(below(path, key.value), at)
      entries.set(key.value, plain(value, below(path, key.value), at, places))
    }
    return Object.fromEntries(entries)
  }
  return isScalar(node) ? String(node.value ?? '') : ''
}

const below = (path: string, part: string | number) => (path === '' ? String(part) : `${path}.${part}`)

function refuseAnchor(node: unknown, line: number): void {
  if (!(isScalar(node) || isMap(node) || isSeq(node)) || !node.anchor) return
  throw new YamlDocumentError(line, 'anchors (&name) are not taken; write it out')
}

function lineAt(node: unknown, near: number, { lines }: Places): number {
  const start = (node as Node | null)?.range?.[0]
  return start === undefined ? near : lines.linePos(start).line
}

function lineOf(path: string, known: ReadonlyMap<string, number>): number {
  for (let here = path; here !== ''; here = here.slice(0, Math.max(here.lastIndexOf('.'), 0))) {
    const line = known.get(here)
    if (line !== undefined) return line
  }
  return 1
}
