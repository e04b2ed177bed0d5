import { z } from 'zod'
import { conceptIds, sentence, slug, version } from './ids.ts'

const length = z.number().min(-2000).max(2000)
const point = z.tuple([length, length])

/** What a mark means, never its colour: the page chooses that for its theme. */
export const figureTones = ['plain', 'strong', 'quiet', 'accent', 'warning'] as const
const tone = z.enum(figureTones).default('plain')

const box = z.strictObject({
  mark: z.literal('box'),
  at: point,
  size: point,
  tone,
  round: length.default(8),
  lines: z.array(z.string().max(60)).default([]),
})
const arrow = z.strictObject({
  mark: z.literal('arrow'),
  from: point,
  to: point,
  /** How far the middle bends to the left of the way, in units of the drawing. */
  bend: length.default(0),
  tone,
})
const label = z.strictObject({
  mark: z.literal('label'),
  at: point,
  text: z.string().min(1).max(80),
  tone,
  anchor: z.enum(['start', 'middle', 'end']).default('middle'),
  size: z.enum(['small', 'normal', 'large']).default('normal'),
})

/** A drawing as data: it follows the theme, scales, and cannot carry a script. */
export const figure = z.strictObject({
  id: slug,
  version,
  concepts: conceptIds,
  title: sentence,
  /** All that the drawing says, for those who do not see it. */
  alternative: sentence,
  width: z.int().min(100).max(1200),
  height: z.int().min(60).max(1200),
  marks: z
    .array(z.discriminatedUnion('mark', [box, arrow, label]))
    .min(1)
    .max(120),
})
export type Figure = z.output<typeof figure>
export type Mark = Figure['marks'][number]
