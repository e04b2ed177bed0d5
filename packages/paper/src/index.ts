export { onePagePaper } from './one-page/index.ts'
export type { Block, Fact, Paper, PaperChart, Section, Table } from './paper.ts'
export { practiceMonthPaper } from './practice-month/index.ts'
export { toMarkdown } from './to-markdown.ts'
