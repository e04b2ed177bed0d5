import { isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { CourseFile, Problem } from './problem.ts'

/** A YAML value in its shape, which remembers on which lines its parts stand. */
export interface Reading<T> {
  value: T
  /** The line of the part at `path`, or of the nearest part around it. */
  lineOf(path: readonly PropertyKey[]): number
}

/**
 * Reads YAML into a shape. What does not fit goes to `problems`, each with its line, and gives null.
 * Aliases are refused: a few lines of them can grow into more memory than there is.
 * @param linesAbove lines of the file that stand above `file.text`
 */
export function readYaml<T>(
  file: CourseFile,
  shape: z.ZodType<T>,
  problems: Problem[],
  linesAbove = 0,
): Reading<T> | null {
  const lines = new LineCounter()
  const document = composed(file.text, lines)
  const lineAt = (offset: number) => lines.linePos(offset).line + linesAbove
  const report = (line: number, message: string) => problems.push({ file: file.path, line, message })
  if (document === null) {
    report(1, 'is nested too deeply to be read')
    return null
  }
  if (document.errors.length > 0) {
    for (const error of document.errors) report(lineAt(error.pos[0]), `is no valid YAML: ${error.message}`)
    return null
  }
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true)
      if (isNode(node) && node.range) return lineAt(node.range[0])
    }
    return 1 + linesAbove
  }
  const value = unfolded(document, report)
  if (value === undefined) return null
  const parsed = shape.safeParse(value)
  if (parsed.success) return { value: parsed.data, lineOf }
  for (const { path, message } of parsed.error.issues) {
    report(lineOf(path), path.length > 0 ? `${path.map(String).join('.')}: ${message}` : message)
  }
  return null
}

/** The parser calls itself for each level; thousands of brackets would end the stack, not only this file. */
function composed(text: string, lineCounter: LineCounter): ReturnType<typeof parseDocument> | null {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function unfolded(
  document: ReturnType<typeof parseDocument>,
  report: (line: number, message: string) => void,
): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 }) ?? {}
  } catch {
    report(1, 'uses YAML aliases, which are not allowed; write the text out')
    return undefined
  }
}
