import { z } from 'zod'
import { sentence, slug } from './ids.ts'

/** Concepts that are measured together: a diagnostic and a mock report by group. */
export const conceptGroup = z.strictObject({ id: slug, title: sentence })
export type ConceptGroup = z.output<typeof conceptGroup>

/** One thing to know. Cards, questions and memories carry its id; `group` is where its evidence is counted. */
export const concept = z.strictObject({ id: slug, group: slug, title: sentence, gist: sentence })
export type Concept = z.output<typeof concept>

export const relationKinds = [
  'part-of',
  'precedes',
  'corresponds-to',
  'supported-by',
  'contrasts-with',
  'feeds',
  'needs',
] as const

/** A link of the concept graph: `from` *kind* `to`, as in "step-1 precedes step-2". */
export const relation = z.strictObject({ from: slug, kind: z.enum(relationKinds), to: slug })
export type Relation = z.output<typeof relation>

/** A wrong idea that people really hold. Every wrong option of a question stands for one. */
export const misconception = z.strictObject({
  id: slug,
  /** The wrong idea, said as somebody who holds it would say it. */
  belief: sentence,
  /** What is so instead. */
  correction: sentence,
  concepts: z.array(slug).min(1).max(6),
})
export type Misconception = z.output<typeof misconception>
