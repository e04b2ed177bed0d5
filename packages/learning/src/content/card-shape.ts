import { z } from 'zod'
import { conceptIds, sentence, slug, version } from './ids.ts'
import type { Block } from './text-shape.ts'

/** What a card wants from its reader; learners filter by it. */
export const cardKinds = ['idea', 'memorise', 'trap', 'reminder', 'figure', 'example'] as const

/** What stands above a card's text in its Markdown file. */
export const cardHead = z.strictObject({
  id: slug,
  version,
  kind: z.enum(cardKinds),
  concepts: conceptIds,
  /** Reading time, in halves of a minute. */
  minutes: z.number().min(0.5).max(5).multipleOf(0.5),
  figure: slug.nullable().default(null),
})

/** One idea on one screen. */
export interface Card extends z.output<typeof cardHead> {
  section: string
  title: string
  body: Block[]
  /** The text as it was written, for search, print and export. */
  markdown: string
}

/** What stands in a section's section.yaml. */
export const sectionHead = z.strictObject({
  id: slug,
  version,
  title: sentence,
  summary: sentence,
  concepts: z.array(slug).min(1),
  cards: z.array(slug).min(1),
})

export interface Section extends Omit<z.output<typeof sectionHead>, 'cards'> {
  cards: Card[]
  /** The sum over its cards. */
  minutes: number
}
