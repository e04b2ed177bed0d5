import { type Card, cardHead } from './card-shape.ts'
import type { CourseFile, Problem } from './problem.ts'
import { readMarkdown } from './read-markdown.ts'
import { readYaml } from './read-yaml.ts'

const form = /^---\n([\s\S]*?\n)---\n+# (.+)\n([\s\S]*)$/

/** Reads a card's Markdown file: a head between two lines of `---`, the title after `# `, then the text. */
export function readCard(file: CourseFile, section: string, problems: Problem[]): Card | null {
  const report = (line: number, message: string) => problems.push({ file: file.path, line, message })
  const parts = form.exec(file.text)
  if (!parts) {
    report(1, 'A card begins with its head between two lines of "---", then "# " and its title.')
    return null
  }
  const [, head = '', title = '', markdown = ''] = parts
  const read = readYaml({ path: file.path, text: head }, cardHead, problems, 1)
  const { blocks, complaints } = readMarkdown(markdown)
  const above = file.text.slice(0, file.text.length - markdown.length).split('\n').length - 1
  for (const { line, message } of complaints) report(above + line, message)
  if (blocks.length === 0) report(above + 1, 'The card has no text.')
  if (!read) return null
  return { ...read.value, section, title: title.trim(), body: blocks, markdown: markdown.trim() }
}
