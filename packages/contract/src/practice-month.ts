import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Id, Instant, PlainDate } from './common.ts'
import { pageFormats, pageLanguages } from './one-page.ts'
import { MeasureGroup, PracticeMeasure } from './practice-measures.ts'
import { OverallAnswer } from './verdict.ts'

/** `2026-10` */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month, such as 2026-10')

const Value = z.object({
  periodStart: PlainDate,
  value: z.number(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
})

export const MonthMeasure = z.object({
  measure: PracticeMeasure,
  group: MeasureGroup,
  unit: z.string(),
  kind: z.string(),
  direction: z.enum(['increase', 'decrease']),
  /** Of the month; for a weekly measure, of the last week that began in it. */
  value: Value.nullable(),
  /** The same of the month before. */
  before: Value.nullable(),
  target: z.number().nullable(),
  /** Whether the target is reached; null without a value or a target. */
  reached: z.boolean().nullable(),
})
export type MonthMeasure = z.infer<typeof MonthMeasure>

/** What the practice did in a month, on one page for managers. */
export const PracticeMonth = z.object({
  workspaceName: z.string(),
  month: Month,
  /** False for the month that still runs. */
  isOver: z.boolean(),
  madeAt: Instant,
  captured: z.number().int(),
  answered: z.number().int(),
  closed: z.number().int(),
  meetings: z.object({ held: z.number().int(), planned: z.number().int() }),
  /** Laps that ended in the month, the latest first. */
  ended: z.array(
    z.object({
      improvementId: Id,
      sentence: z.string(),
      lap: z.number().int(),
      /** Null for a lap that was given up or ended without proof over time. */
      overall: OverallAnswer.nullable(),
      ending: z.enum(['decided', 'unproven', 'given_up']),
      endedOn: PlainDate,
      lesson: z.string(),
    }),
  ),
  /** Empty while the practice is not measured. */
  measures: z.array(MonthMeasure),
  /** The measure of the month that is farthest from its target; null where none misses it. */
  uncomfortable: PracticeMeasure.nullable(),
})
export type PracticeMonth = z.infer<typeof PracticeMonth>

const tags = ['practice']

export const practiceMonthRoutes = {
  getMonth: oc
    .route({
      method: 'GET',
      path: '/practice/months/{month}',
      tags,
      summary: 'What the practice did in a month, for managers',
    })
    .input(z.strictObject({ month: Month }))
    .output(z.object({ page: PracticeMonth })),
  downloadMonth: oc
    .route({
      method: 'GET',
      path: '/practice/months/{month}/page-file',
      tags,
      summary: 'The month for managers as PDF or Markdown',
    })
    .input(
      z.strictObject({
        month: Month,
        format: z.enum(pageFormats).default('pdf'),
        language: z.enum(pageLanguages).default('en'),
      }),
    )
    .output(z.file()),
}
