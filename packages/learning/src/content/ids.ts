import { z } from 'zod'

/** Lower-case words with hyphens; the same in every language and for ever, because evidence hangs on it. */
export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')

/** Counts up with every change of meaning or wording that a learner could notice. */
export const version = z.int().min(1)

/** One line or a few; never empty, never framed by blanks. */
export const sentence = z
  .string()
  .min(1)
  .max(2000)
  .refine((text) => text.trim() === text, 'must not begin or end with blanks')

/** Ids of concepts; what a thing is about comes first. */
export const conceptIds = z.array(slug).min(1).max(6)
