import { z } from 'zod'
import { conceptIds, sentence, slug, version } from './ids.ts'

export const judgements = ['continual', 'one-off'] as const

const scenario = z.strictObject({
  id: slug,
  concepts: conceptIds,
  title: sentence,
  text: sentence,
  /** The open question that is answered in the learner's own words, beside the judgement. */
  asks: sentence,
  /** Shown only after the learner has written. */
  guidance: z.strictObject({
    judgement: z.enum(judgements),
    /** The judgement and its reason in one sentence. */
    inShort: sentence,
    because: z.array(sentence).min(1),
    /** Concepts that the scenario shows, and those it lacks. */
    present: z.array(slug),
    missing: z.array(slug),
    /** What would have to change, or what to keep an eye on. */
    next: sentence,
  }),
})

/** A criterion that learners hold their own words against. */
const criterion = z.strictObject({
  id: slug,
  asks: sentence,
  good: sentence,
  partly: sentence,
  missing: sentence,
})

/** The learner writes first, then compares. */
export const exercise = z.strictObject({
  id: slug,
  version,
  title: sentence,
  intro: sentence,
  minutes: z.number().min(1).max(60),
  scenarios: z.array(scenario).min(1),
  rubric: z.array(criterion).min(1),
})
export type Exercise = z.output<typeof exercise>
export type Scenario = Exercise['scenarios'][number]

/** A walk through the seven steps that opens a sample improvement. */
export const workedExample = z.strictObject({
  id: slug,
  version,
  title: sentence,
  /** The first sentence of the improvement in the demo's backlog. */
  demoImprovement: sentence,
  intro: sentence,
  steps: z.array(z.strictObject({ step: slug, card: slug, told: sentence })).length(7),
  outcome: sentence,
})
export type WorkedExample = z.output<typeof workedExample>
