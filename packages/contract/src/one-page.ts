import { z } from 'zod'
import { Instant, PlainDate } from './common.ts'
import { Improvement } from './improvement.ts'
import {
  Amendment,
  Baseline,
  ContractTerms,
  DecisionKind,
  Guardrail,
  MetricCourse,
  Standardised,
  StepView,
  Target,
  WatchCheck,
} from './lap.ts'
import { MetricKind } from './metrics.ts'
import {
  PageBeside,
  PageCalibration,
  PageChange,
  PageEnding,
  PageForecast,
  PagePerson,
  PageUnmeasured,
  pageAnswer,
} from './page-evidence.ts'
import { Action, Budget, Option, Prediction } from './plan.ts'
import { LapVerdict } from './verdict.ts'

/** One lap on one page: exactly what the page says and nothing else, so that it can be handed to somebody outside. */

/** A page knows its judged metrics by what the contract froze of them. */
const named = { metricName: z.string(), unit: z.string() }

export const OnePage = z.object({
  madeAt: Instant,
  workspaceName: z.string(),
  sentence: z.string(),
  status: Improvement.shape.status,
  lapNumber: z.number().int(),
  owner: PagePerson.nullable(),
  steps: z.array(StepView.pick({ number: true, state: true })),
  vision: z.object({
    statement: z.string(),
    /** Names of the strategic aims that it serves. */
    aims: z.array(z.string()).default([]),
    stakeholders: z.array(pageAnswer),
  }),
  baselines: z.array(
    Baseline.pick({
      metricId: true,
      metricName: true,
      unit: true,
      period: true,
      from: true,
      to: true,
      count: true,
      limits: true,
    }),
  ),
  /** What a page from before these existed does not know is left empty. */
  beside: z.array(PageBeside).default([]),
  unmeasured: PageUnmeasured.nullable().default(null),
  targets: z.array(Target.omit({ id: true }).extend({ ...named, direction: Baseline.shape.direction })),
  guardrails: z.array(Guardrail.omit({ id: true }).extend({ ...named, direction: Baseline.shape.direction })),
  plan: z.object({
    justDoIt: z.boolean(),
    options: z.array(Option),
    actions: z.array(
      Action.pick({ title: true, kind: true, dueOn: true, doneOn: true }).extend({
        owner: PagePerson.nullable(),
      }),
    ),
    people: z.string(),
    time: z.string(),
    budget: Budget.nullable(),
    sponsor: PagePerson.nullable(),
    authorised: z.boolean(),
    predictions: z.array(z.object({ ...Prediction.shape, ...named })),
    /** Of earlier forecasts; null once this lap's own have been judged. */
    calibration: PageCalibration.nullable().default(null),
  }),
  changes: z.array(PageChange).default([]),
  contract: z
    .object({
      terms: ContractTerms,
      judgingOn: PlainDate,
      frozenAt: Instant,
      pointsKnown: z.number().int(),
      engineVersion: z.string(),
      hash: z.string(),
      /** The kind of each judged metric, which its sentence needs. */
      kinds: z.record(z.string(), MetricKind),
    })
    .nullable(),
  amendments: z.array(
    Amendment.pick({ kind: true, at: true, reason: true }).extend({
      by: PagePerson,
      fields: z.array(z.string()),
    }),
  ),
  /** The verdict in force, or the interim look that decides nothing. */
  verdict: LapVerdict.omit({ id: true }).nullable(),
  /** What was expected beside what came, of the verdict that decided. */
  forecasts: z.array(PageForecast).default([]),
  reading: z.object({ by: PagePerson, at: Instant, comment: z.string() }).nullable(),
  decision: z
    .object({
      decision: DecisionKind,
      reason: z.string(),
      lesson: z.string(),
      actualValue: z.string(),
      actualCost: Budget.nullable(),
      noFeedbackReason: z.string().default(''),
      by: PagePerson,
      at: Instant,
    })
    .nullable(),
  /** The way of a lap without a series. */
  ending: PageEnding.nullable().default(null),
  /** Given up before it was judged. */
  abandonment: z.object({ lesson: z.string(), at: Instant }).nullable(),
  momentum: z.object({
    standardised: z.array(Standardised.pick({ what: true, kind: true })),
    processOwner: PagePerson.nullable(),
    /** When the process owner took it on. */
    acceptedAt: Instant.nullable().default(null),
    followUps: z.array(z.object({ sentence: z.string() })),
    noFollowUpReason: z.string(),
  }),
  watch: z.array(WatchCheck),
  courses: z.array(MetricCourse),
  /** End of the workspace's chain of events when the page was made: what an auditor compares a pack with. */
  chain: z.object({ position: z.string(), hash: z.string() }),
})
export type OnePage = z.infer<typeof OnePage>

export const pageLanguages = ['en', 'de'] as const
export const pageFormats = ['pdf', 'markdown'] as const

export const snapshotDays = { least: 1, usual: 30, most: 365 } as const
/** A page that was frozen for somebody without an account, and the link to it. */
export const Snapshot = z.object({
  id: z.uuid(),
  /** For whom, in the maker's words. */
  label: z.string(),
  madeBy: z.object({ id: z.uuid(), name: z.string() }),
  madeAt: Instant,
  expiresAt: Instant,
  revokedAt: Instant.nullable(),
  /** How often it was opened; by whom is not asked. */
  opened: z.number().int(),
  lastOpenedOn: PlainDate.nullable(),
})
export type Snapshot = z.infer<typeof Snapshot>
