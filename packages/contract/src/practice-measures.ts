import { oc } from '@orpc/contract'
import { z } from 'zod'
import { FiniteNumber, Id, Instant, line, PlainDate } from './common.ts'
import { sentenceLength } from './improvement.ts'
import { MetricAnalysis } from './metric-analysis.ts'
import { Metric } from './metrics.ts'

export const practiceMeasures = [
  'adoption',
  'participation',
  'ideas',
  'satisfaction',
  'lessons',
  'reviews_held',
  'completion',
  'implementation',
  'verified_rate',
  'negative_outcome',
  'on_time',
  'on_budget',
  'sustained_rate',
  'sustained_half_year',
  'forecast_bias',
  'answer_time',
  'answered_in_window',
  'idea_to_verified',
  'clearance',
  'stale',
  'ownerless',
  'measure_coverage',
] as const
/**
 * What the practice measures of itself. Formulae with their sources: docs/guide/practice-measures.md. Each is kept as an
 * ordinary metric of whole weeks or months that do not overlap.
 */
export const PracticeMeasure = z.enum(practiceMeasures)
export type PracticeMeasure = z.infer<typeof PracticeMeasure>

export const measureGroups = ['adopted', 'effective', 'flow'] as const
/** Is the approach used? Does it have effect? Does it flow? */
export const MeasureGroup = z.enum(measureGroups)
export type MeasureGroup = z.infer<typeof MeasureGroup>

export const measureStandings = [
  'nothing_yet',
  'worsening',
  'short',
  'too_few',
  'steady',
  'better',
  'met',
] as const
/**
 * `worsening`: the latest point is in a signal towards the bad side. `short`: the latest value misses the target.
 * `met`: it reaches it. `better`: the latest point is in a signal towards the good side, and there is no target.
 * `too_few`: fewer points than limits take. `steady`: only the usual ups and downs.
 */
export const MeasureStanding = z.enum(measureStandings)
export type MeasureStanding = z.infer<typeof MeasureStanding>

export const PracticeMeasureView = z.object({
  measure: PracticeMeasure,
  group: MeasureGroup,
  metric: Metric.pick({
    id: true,
    name: true,
    unit: true,
    direction: true,
    period: true,
    kind: true,
    zone: true,
  }),
  /** Where people want it to be; null where nobody said. */
  target: z.number().nullable(),
  latest: z
    .object({
      periodStart: PlainDate,
      value: z.number(),
      numerator: z.number().nullable(),
      denominator: z.number().nullable(),
    })
    .nullable(),
  /** Where it usually stands: the mean of the latest stretch; the latest value where points are too few for one. */
  usual: z.number().nullable(),
  standing: MeasureStanding,
  analysis: MetricAnalysis,
  /** The improvement that was made out of it last, while it is open. */
  inHand: z.object({ improvementId: Id, sentence: z.string() }).nullable(),
})
export type PracticeMeasureView = z.infer<typeof PracticeMeasureView>

const tags = ['practice']
const measure = { measure: PracticeMeasure }

export const practiceMeasureRoutes = {
  getPractice: oc
    .route({
      method: 'GET',
      path: '/practice/measures',
      tags,
      summary: 'The measures of the practice itself',
    })
    .input(z.strictObject({}))
    .output(
      z.object({
        begunAt: Instant.nullable(),
        measures: z.array(PracticeMeasureView),
        /** The one that most deserves to be looked at; null where nothing is bad. */
        uncomfortable: PracticeMeasure.nullable(),
      }),
    ),
  beginMeasuring: oc
    .route({
      method: 'POST',
      path: '/practice/measures',
      tags,
      summary: 'Begin to measure the practice; weeks and months of the past are told from the history',
    })
    .input(z.strictObject({}))
    .output(z.object({ added: z.number().int() })),
  setMeasureTarget: oc
    .route({
      method: 'PUT',
      path: '/practice/measures/{measure}/target',
      tags,
      summary: 'Where a measure of the practice should be; null takes the target away',
    })
    .input(z.strictObject({ ...measure, target: FiniteNumber.nullable() }))
    .output(z.object({ target: z.number().nullable() })),
  improveMeasure: oc
    .route({
      method: 'POST',
      path: '/practice/measures/{measure}/improvements',
      tags,
      summary: 'Make an improvement out of a measure of the practice',
      successStatus: 201,
    })
    .input(z.strictObject({ ...measure, sentence: line(sentenceLength) }))
    .output(z.object({ improvementId: Id })),
}
