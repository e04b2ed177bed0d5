import { plainOf } from './escapes.ts'
import type { GiftFormat, GiftText } from './types.ts'

const mark = /^\s*\[(html|markdown|plain|moodle)\]/i

/** A text with its format mark read; without one it has the format given. */
export function readText(raw: string, inherited: GiftFormat = 'moodle'): GiftText {
  const found = mark.exec(raw)
  const format = (found?.[1]?.toLowerCase() as GiftFormat | undefined) ?? inherited
  const body = found ? raw.slice(found[0].length) : raw
  // Line breaks of the file mean nothing in GIFT's own format and everything in Markdown; `\n` is always one.
  const folded = format === 'moodle' ? body.replace(/[ \t]*\n[ \t]*/g, ' ') : body
  return { format, text: plainOf(folded.trim()) }
}

/** The same, or null when nothing is there. */
export function readOptionalText(raw: string | undefined, inherited: GiftFormat): GiftText | null {
  if (raw === undefined) return null
  const text = readText(raw, inherited)
  return text.text === '' ? null : text
}
