import { z } from 'zod'
import { Id, PlainDate } from './common.ts'
import { MetricCourse } from './lap.ts'
import { RecordDate } from './record-import.ts'
import { MetricVerdict } from './verdict.ts'

/** The windows of a look; any day of a period stands for it. */
export const BeforeAndAfterInput = z.strictObject({
  metricId: Id,
  baselineFrom: PlainDate,
  baselineTo: PlainDate,
  /** From this day on the change was in force. */
  goLiveOn: PlainDate,
  /** The last day that is looked at. */
  followupTo: PlainDate,
  settlingInPeriods: z.coerce.number().int().min(0).max(60).default(0),
  /** The engine that new evidence contracts freeze, when left out. */
  engine: z.string().max(40).optional(),
})

const YearSide = z.object({ from: PlainDate, to: PlainDate, mean: z.number() })

/** The periods after the change beside the same ones a year earlier: a second opinion that no season can bend. */
export const LastYear = z.object({
  count: z.number().int(),
  before: YearSide,
  after: YearSide,
  /** Mean of this year's minus last year's value, with its 99 % interval. */
  difference: z.number(),
  low: z.number(),
  high: z.number(),
  /** By how much it differed from year to year already before the change; null while nobody can know. */
  usual: z.number().nullable(),
  reason: z.enum(['changed', 'changes_anyway', 'one_year_only', 'not_certain']),
})
export type LastYear = z.infer<typeof LastYear>

/** What a change did to one metric, judged in passing: it opens no gate and is stored nowhere. */
export const BeforeAndAfter = z.object({
  windows: z.object({
    baselineFrom: PlainDate,
    baselineTo: PlainDate,
    goLiveOn: PlainDate,
    followupFrom: PlainDate,
    followupTo: PlainDate,
  }),
  verdict: MetricVerdict,
  course: MetricCourse,
  /** For a metric from tickets. */
  tickets: z
    .object({
      attribution: RecordDate,
      /** Periods of the windows that are hollow and were not judged. */
      hollow: z.object({ baseline: z.number().int(), followup: z.number().int() }),
      /** Means of the windows in a report over closed tickets alone, hollow periods included. */
      naive: z.object({ baselineMean: z.number().nullable(), followupMean: z.number().nullable() }),
    })
    .nullable(),
  /** Beside the same periods a year earlier; null while fewer than six have a counterpart there. */
  lastYear: LastYear.nullable(),
})
export type BeforeAndAfter = z.infer<typeof BeforeAndAfter>
