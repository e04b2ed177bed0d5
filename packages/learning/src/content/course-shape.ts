import { z } from 'zod'
import type { Blueprint } from './blueprint-shape.ts'
import type { Section } from './card-shape.ts'
import {
  type Concept,
  type ConceptGroup,
  concept,
  conceptGroup,
  type Misconception,
  type Relation,
  relation,
} from './concept-shape.ts'
import type { Exercise, WorkedExample } from './exercise-shape.ts'
import type { Figure } from './figure-shape.ts'
import { sentence, slug, version } from './ids.ts'
import type { Question, Quiz } from './question-shape.ts'
import type { Flashcard, Term } from './recall-shape.ts'

/** One stop on the way through a course, by the id of what is there. */
export const stop = z.strictObject({
  kind: z.enum(['section', 'exercise', 'quiz', 'flashcards', 'worked-example']),
  id: slug,
})
export type Stop = z.output<typeof stop>

const language = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a language like en or de')

/** What stands in course.yaml. */
export const courseHead = z.strictObject({
  id: slug,
  version,
  language,
  /** The language of the original, when this is its translation: the same ids, other words. */
  translates: language.nullable().default(null),
  title: sentence,
  standfirst: sentence,
  /** Where the course stands in something larger, if it does. */
  position: sentence.nullable().default(null),
  notice: sentence,
  groups: z.array(conceptGroup).min(1),
  concepts: z.array(concept).min(1),
  relations: z.array(relation),
  path: z.array(stop).min(1),
})

export interface Course {
  id: string
  version: number
  language: string
  /** The language of the original; null for an original. */
  translates: string | null
  title: string
  standfirst: string
  position: string | null
  /** What a reader must know of rights and endorsement. */
  notice: string
  groups: ConceptGroup[]
  concepts: Concept[]
  relations: Relation[]
  path: Stop[]
  sections: Section[]
  figures: Figure[]
  exercises: Exercise[]
  workedExamples: WorkedExample[]
  quizzes: Quiz[]
  flashcards: Flashcard[]
  terms: Term[]
  misconceptions: Misconception[]
  /** The bank and the quizzes' questions, told apart by `use`. */
  questions: Question[]
  blueprints: Blueprint[]
}
