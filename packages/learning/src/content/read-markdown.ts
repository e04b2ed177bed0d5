import { readSpans } from './read-spans.ts'
import type { Block } from './text-shape.ts'

interface Complaint {
  /** Counts from 1 within the text. */
  line: number
  message: string
}

const bullet = /^- +/
const number = /^\d+\. +/
const quoted = /^> ?/

/**
 * Reads the Markdown of a card: paragraphs, lists, quotations with their source on a last line `> — source`.
 * Anything else (headings, code, HTML, pictures, links out) is a complaint, not a guess.
 */
export function readMarkdown(text: string): { blocks: Block[]; complaints: Complaint[] } {
  const blocks: Block[] = []
  const complaints: Complaint[] = []
  let chunk: string[] = []
  let begins = 1
  const close = () => {
    if (chunk.length > 0) {
      const read = readBlock(chunk)
      if (typeof read === 'string') complaints.push({ line: begins, message: read })
      else blocks.push(read)
    }
    chunk = []
  }
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') close()
    else {
      if (chunk.length === 0) begins = index + 1
      chunk.push(line.trimEnd())
    }
  }
  close()
  return { blocks, complaints }
}

/** One block from its lines, or the reason why it is none. */
function readBlock(lines: readonly string[]): Block | string {
  const first = lines[0] ?? ''
  if (/^#/.test(first)) return 'A card has one heading, its title; split the card instead.'
  if (/^(```|~~~|\||!\[)/.test(first)) return 'Code, tables and pictures do not belong into a card.'
  if (lines.some((line) => /<\/?[a-z!]/i.test(line))) return 'HTML does not belong into a course.'
  if (quoted.test(first)) return readQuotation(lines)
  if (bullet.test(first)) return { kind: 'list', ordered: false, items: items(lines, bullet).map(readSpans) }
  if (number.test(first)) return { kind: 'list', ordered: true, items: items(lines, number).map(readSpans) }
  return { kind: 'paragraph', spans: readSpans(lines.map((line) => line.trim()).join(' ')) }
}

function readQuotation(lines: readonly string[]): Block | string {
  if (!lines.every((line) => quoted.test(line))) return 'Each line of a quotation begins with ">".'
  const words = lines.map((line) => line.replace(quoted, '').trim())
  const last = words.at(-1) ?? ''
  if (words.length < 2 || !last.startsWith('— ')) return 'A quotation ends with its source: "> — source".'
  const source = last.slice(2)
  return { kind: 'quotation', spans: readSpans(words.slice(0, -1).join(' ')), source }
}

/** Lines that carry no mark of their own continue the item above. */
function items(lines: readonly string[], mark: RegExp): string[] {
  const found: string[] = []
  for (const line of lines) {
    if (mark.test(line)) found.push(line.replace(mark, ''))
    else found.push(`${found.pop() ?? ''} ${line.trim()}`)
  }
  return found
}
