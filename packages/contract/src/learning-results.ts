import { z } from 'zod'
import { Id, Instant, PlainDate } from './common.ts'
import { CourseQuestion, Explanation, Letter, Slug } from './course.ts'

export const sittingKinds = ['diagnostic', 'mock'] as const
export const sittingEndings = ['learner', 'time', 'decided'] as const

export const TopicResult = z.object({
  group: Slug,
  title: z.string(),
  right: z.number().int(),
  asked: z.number().int(),
  /** The share lies between these at 90 %. */
  low: z.number(),
  high: z.number(),
})

export const SittingReport = z.object({
  right: z.number().int(),
  asked: z.number().int(),
  /** Null in a diagnostic. */
  needed: z.number().int().nullable(),
  passed: z.boolean().nullable(),
  topics: z.array(TopicResult),
  /** Question by question, only once it is over. */
  answers: z.array(
    z.object({ question: CourseQuestion, chosen: z.string().nullable(), explanation: Explanation }),
  ),
})

export type SittingReport = z.infer<typeof SittingReport>

/** A diagnostic or a mock, running or over. */
export const Sitting = z.object({
  id: Id,
  course: Slug,
  kind: z.enum(sittingKinds),
  title: z.string(),
  startedAt: Instant,
  /** By the server's clock; null for a diagnostic, which has no time. */
  deadlineAt: Instant.nullable(),
  /** Minutes given in all, and how many more can be had at once (0: none); null for a diagnostic. */
  minutes: z.number().int().nullable(),
  moreMinutes: z.number().int(),
  /** Minutes that the format gives; more than these are told in the report. */
  minutesByFormat: z.number().int().nullable(),
  /** The server's clock now, so that a wrong clock at the desk shows the right time left. */
  serverNow: Instant,
  endedAt: Instant.nullable(),
  endedBy: z.enum(sittingEndings).nullable(),
  /** How many were answered so far, and at most are asked. */
  answered: z.number().int(),
  questionsAtMost: z.number().int(),
  /** Of a mock all, of a diagnostic the next; none once it is over. */
  questions: z.array(CourseQuestion),
  choices: z.array(
    z.object({ questionId: Slug, chosen: Letter.nullable(), flagged: z.boolean(), savedAt: Instant }),
  ),
  report: SittingReport.nullable(),
})
export type Sitting = z.infer<typeof Sitting>

export const GroupKnowledge = z.object({
  group: Slug,
  title: z.string(),
  /** Expected share that is known, with its 10–90 % range. */
  known: z.number(),
  low: z.number(),
  high: z.number(),
  standing: z.enum(['weak', 'unsure', 'strong', 'no_evidence']),
  answers: z.number().int(),
})
export type GroupKnowledge = z.infer<typeof GroupKnowledge>

/** What five learners or more know of a group, to a twentieth. */
export const GroupAverage = z.object({
  group: Slug,
  title: z.string(),
  learners: z.number().int(),
  meanKnown: z.number(),
})

export const ReadinessForecast = z.object({
  blueprint: Slug,
  title: z.string(),
  /** Null while there is not enough evidence. */
  forecast: z
    .object({ chance: z.number(), low: z.number(), high: z.number(), expectedRight: z.number() })
    .nullable(),
  /** What is missing before a number would mean anything. */
  missing: z.object({
    answers: z.number().int(),
    groups: z.array(z.object({ group: Slug, title: z.string(), answers: z.number().int() })),
  }),
  needed: z.number().int(),
  questions: z.number().int(),
  /** How good past forecasts of mine were: 0 is perfect, 0.25 a coin. Null without any. */
  brier: z.number().nullable(),
  settled: z.number().int(),
})
export type ReadinessForecast = z.infer<typeof ReadinessForecast>

export const MockResult = z.object({
  sittingId: Id,
  endedAt: Instant,
  right: z.number().int(),
  asked: z.number().int(),
  needed: z.number().int(),
  passed: z.boolean(),
  forecast: z.number().nullable(),
})
export type MockResult = z.infer<typeof MockResult>

/** What to learn next, and why. */
export const Gap = z.object({
  group: Slug,
  title: z.string(),
  priority: z.number(),
  marks: z.number(),
  minutes: z.number(),
  state: z.enum(['open', 'studied', 'closed']),
  /** From which day a mixed test can close it, or when it was closed. */
  on: PlainDate.nullable(),
  missed: z.number().int(),
  asked: z.number().int(),
  /** Whether records of the learner’s own show the same gap. */
  atWork: z.boolean(),
  /** The wrong idea most often chosen. */
  misconception: z
    .object({ id: z.string(), belief: z.string(), correction: z.string(), times: z.number().int() })
    .nullable(),
  route: z.object({
    cards: z.array(z.object({ section: z.string(), card: z.string(), title: z.string() })),
    exercises: z.array(z.string()),
    /** Questions not yet seen. */
    freshQuestions: z.number().int(),
    flashcards: z.array(z.string()),
  }),
})
export type Gap = z.infer<typeof Gap>
