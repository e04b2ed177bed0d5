import type { Block, Paper, Table } from './paper.ts'

/** A paper as Markdown: headings, lists and tables; of a chart its title and the sentence under it. */
export function toMarkdown(paper: Paper): string {
  const parts = [
    `# ${escaped(paper.title)}`,
    escaped(paper.kicker),
    `**${escaped(paper.lead)}**`,
    ...paper.sections.flatMap(({ heading, tag, blocks }) => [
      `## ${escaped(tag ? `${heading} (${tag})` : heading)}`,
      ...blocks.map(blockText),
    ]),
    '---',
    ...paper.foot.map((line) => escaped(line)),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.voice === 'said' ? `> ${escaped(block.text)}` : escaped(block.text)
    case 'list':
      return block.items.map((item) => `- ${escaped(item)}`).join('\n')
    case 'facts':
      return block.facts.map(({ name, value }) => `- **${escaped(name)}**: ${escaped(value)}`).join('\n')
    case 'table':
      return tableText(block)
    case 'charts':
      return block.charts
        .map(({ input, caption }) => `- **${escaped(input.title)}**${caption ? `: ${escaped(caption)}` : ''}`)
        .join('\n')
  }
}

function tableText({ heads, rows, numeric }: Table): string {
  const row = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`
  const marks = heads.map((_, index) => (numeric.includes(index) ? '---:' : '---'))
  return [row(heads), `| ${marks.join(' | ')} |`, ...rows.map(row)].join('\n')
}

/** What people wrote stays text: nothing of it becomes a link, a heading, HTML or a new line. */
export const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~!]/g, (sign) => `\\${sign}`)
    .replace(/^([-+]|\d+[.)])(?= )/, (start) => `\\${start}`)
