import { isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { CourseFile, Problem } from './problem.ts'

/** One slip can make the parser stumble on every line below it. */
const errorsTold = 10

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
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const lineAt = (offset: number) => lines.linePos(offset).line + linesAbove
  const report = (line: number, message: string) => problems.push({ file: file.path, line, message })
  if (document.errors.length > 0) {
    // Thousands of brackets end the parser's stack at each level; one complaint says it all.
    if (document.errors.some(({ message }) => message.includes('call stack'))) {
      report(1, 'is nested too deeply to be read')
    } else {
      for (const error of document.errors.slice(0, errorsTold))
        report(lineAt(error.pos[0]), `is no valid YAML: ${error.message}`)
    }
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
