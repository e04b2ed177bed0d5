import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Id, Instant } from './common.ts'
import { Slug } from './course.ts'
import { LearningSettings } from './learning.ts'
import { sittingKinds } from './learning-results.ts'

const Answer = z.object({
  id: Id,
  kind: z.string(),
  source: z.string(),
  itemId: z.string(),
  itemVersion: z.number().int(),
  concepts: z.array(z.string()),
  sittingId: Id.nullable(),
  chosen: z.string().nullable(),
  result: z.string().nullable(),
  rating: z.string().nullable(),
  confidence: z.number().nullable(),
  tookMs: z.number().int(),
  words: z.string(),
  details: z.record(z.string(), z.string()),
  answeredAt: Instant,
  zone: z.string(),
  late: z.boolean(),
  undoes: Id.nullable(),
})

/** A diagnostic or mock as it was set: its questions in their order, and what was chosen. */
const Paper = z.object({
  id: Id,
  kind: z.enum(sittingKinds),
  blueprint: z.string().nullable(),
  courseVersion: z.number().int(),
  startedAt: Instant,
  deadlineAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  endedBy: z.string().nullable(),
  needed: z.number().int().nullable(),
  /** The chance to pass that was told at the start. */
  forecast: z.number().nullable(),
  zone: z.string(),
  items: z.array(
    z.object({
      questionId: z.string(),
      version: z.number().int(),
      group: z.string(),
      /** Null while the paper runs. */
      right: z.string().nullable(),
      chosen: z.string().nullable(),
      flagged: z.boolean(),
      savedAt: Instant.nullable(),
    }),
  ),
})

/** What a record at work suggested to me. */
const Suggestion = z.object({
  id: Id,
  improvementId: Id,
  rule: z.string(),
  concept: z.string(),
  sentence: z.string(),
  raisedAt: Instant,
  settledAt: Instant.nullable(),
})

export const learningExport = {
  exportLearning: oc
    .route({
      method: 'GET',
      path: '/courses/{course}/export',
      tags: ['learning'],
      summary: 'All that is kept of me, to take along: answers, papers, suggestions and settings',
    })
    .input(z.strictObject({ course: Slug }))
    .output(
      z.object({
        course: Slug,
        exportedAt: Instant,
        settings: LearningSettings,
        answers: z.array(Answer),
        sittings: z.array(Paper),
        suggestions: z.array(Suggestion),
      }),
    ),
}
