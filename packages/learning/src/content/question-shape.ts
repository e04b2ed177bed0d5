import { z } from 'zod'
import { conceptIds, sentence, slug, version } from './ids.ts'
import { optionLetters } from './letters.ts'

export const questionStyles = ['standard', 'missing-word', 'list', 'negative'] as const

/** Bloom's levels that a foundation exam asks for: 1 remember, 2 understand. */
export const bloomLevel = z.union([z.literal(1), z.literal(2)])

const optionRecord = z
  .strictObject({
    text: sentence,
    right: z.literal(true).optional(),
    /** What somebody believes who picks it. */
    misconception: slug.optional(),
    /** Empty where a question came from elsewhere without a reason. */
    why: z.string().max(2000),
  })
  .refine(({ right, misconception }) => right !== true || misconception === undefined, {
    message: 'is right, so it cannot stand for a misconception',
  })

/**
 * What a second reader found who answered without seeing the key. It counts for the version that was read; a newer
 * question wants to be read again.
 */
export const secondReading = z.strictObject({
  version,
  on: z.iso.date(),
  answered: z.enum(optionLetters),
  note: sentence,
})

export const questionRecord = z.strictObject({
  id: slug,
  version,
  concepts: conceptIds,
  bloom: bloomLevel,
  style: z.enum(questionStyles),
  stem: sentence,
  /** The four statements of a list question; its options pick two of them. */
  statements: z.array(sentence).length(4).nullable().default(null),
  options: z
    .array(optionRecord)
    .min(2)
    .max(optionLetters.length)
    .refine((options) => options.filter((option) => option.right).length === 1, {
      message: 'must hold exactly one right option',
    }),
  reading: secondReading.nullable().default(null),
})

/** A file of the question bank: the questions of one concept group. */
export const questionFile = z.strictObject({ group: slug, questions: z.array(questionRecord).min(1) })

export interface Option {
  /** From A on, as printed. */
  letter: (typeof optionLetters)[number]
  text: string
  right: boolean
  /** Why it is right or wrong, shown after the answer. */
  why: string
  /** What somebody believes who picks it; null for the right one, and where nobody has said. */
  misconception: string | null
}

export interface Question extends Omit<z.output<typeof questionRecord>, 'options'> {
  group: string
  /** A quiz question is met in its lesson and never drawn into a diagnostic or a mock. */
  use: 'bank' | 'quiz'
  options: Option[]
}

/** A short check inside the chapter; its questions stand in its own file. */
export const quizFile = z.strictObject({
  id: slug,
  version,
  title: sentence,
  intro: sentence,
  questions: z.array(questionRecord.extend({ group: slug })).min(1),
})

export interface Quiz {
  id: string
  version: number
  title: string
  intro: string
  /** Ids of questions of use `quiz`. */
  questions: string[]
}
