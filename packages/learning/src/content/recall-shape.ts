import { z } from 'zod'
import { conceptIds, sentence, slug, version } from './ids.ts'

export const recallDirections = ['forward', 'backward'] as const

/** A memory to be kept by recall. With two directions it is asked both ways, as two cards of one memory. */
export const flashcard = z.strictObject({
  id: slug,
  version,
  concepts: conceptIds,
  front: sentence,
  back: sentence,
  directions: z.array(z.enum(recallDirections)).min(1).max(2),
  /** Whether `back` is a canonical definition, quoted word for word. */
  quotation: z.boolean(),
  /** Whether the chapter has it among its flashcards, it comes from the key terms, or from a course of one’s own. */
  origin: z.enum(['chapter', 'key-term', 'own']),
})
export type Flashcard = z.output<typeof flashcard>

/** An entry of the glossary. */
export const term = z.strictObject({
  id: slug,
  version,
  concepts: conceptIds,
  term: sentence,
  /** Quoted word for word. */
  definition: sentence,
  source: sentence,
  /** The same in our words. */
  plainly: sentence,
  /** The memory that keeps it: one concept, one memory. */
  flashcard: slug,
  /** Ids of terms. */
  seeAlso: z.array(slug).default([]),
})
export type Term = z.output<typeof term>
