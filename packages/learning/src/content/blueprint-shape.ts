import { z } from 'zod'
import { sentence, slug, version } from './ids.ts'
import { bloomLevel, questionStyles } from './question-shape.ts'

/** So many questions of one group, Bloom level and style. */
const slot = z.strictObject({
  group: slug,
  bloom: bloomLevel,
  style: z.enum(questionStyles),
  questions: z.int().min(1).max(40),
})

/** The plan of a mock exam. */
export const blueprint = z.strictObject({
  id: slug,
  version,
  title: sentence,
  intro: sentence,
  questions: z.int().min(1).max(200),
  minutes: z.int().min(1),
  /** For those who sit it in a language that is not their own. */
  minutesInForeignLanguage: z.int().min(1),
  pass: z.int().min(1),
  negativeMarking: z.literal(false),
  closedBook: z.boolean(),
  slots: z.array(slot).min(1),
})
export type Blueprint = z.output<typeof blueprint>
export type Slot = Blueprint['slots'][number]
