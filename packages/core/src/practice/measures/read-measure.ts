import type { PracticeMeasure } from '@ratchet/contract'
import type { Scope } from '../../foundation/index.ts'
import { periodStartOf } from '../../metrics/index.ts'
import { heldOfPlanned } from '../../reviews/index.ts'
import { forecastRatios, gainsAfter } from '../../seven-steps/index.ts'
import { readAdoption, readIdeas, readParticipation, readSatisfaction } from './adoption-store.ts'
import { readAnsweredInWindow, readAnswerTime, readClearance, readMeasureCoverage } from './flow-store.ts'
import { median, startOfDay } from './measure-rules.ts'
import {
  readCompletion,
  readIdeaToVerified,
  readImplementation,
  readLessons,
  readNegativeOutcome,
  readSustainedRate,
  readVerifiedRate,
} from './outcome-store.ts'
import type { AskedPeriods, PeriodReading } from './periods-store.ts'
import { readOnBudget, readOnTime } from './plan-kept-store.ts'
import { type StockAt, stockAt } from './timeline-rules.ts'
import { readTimelines } from './timeline-store.ts'

type ReadMeasure = (scope: Scope, asked: AskedPeriods) => Promise<PeriodReading[]>

/** Where each measure is read. All are asked for whole periods that are over. */
export const readMeasure: Record<PracticeMeasure, ReadMeasure> = {
  adoption: readAdoption,
  participation: readParticipation,
  ideas: readIdeas,
  satisfaction: readSatisfaction,
  lessons: readLessons,
  reviews_held: readReviewsHeld,
  completion: readCompletion,
  implementation: readImplementation,
  verified_rate: readVerifiedRate,
  negative_outcome: readNegativeOutcome,
  on_time: readOnTime,
  on_budget: readOnBudget,
  sustained_rate: readSustainedRate,
  sustained_half_year: readSustainedHalfYear,
  forecast_bias: readForecastBias,
  answer_time: readAnswerTime,
  answered_in_window: readAnsweredInWindow,
  idea_to_verified: readIdeaToVerified,
  clearance: readClearance,
  stale: (scope, asked) => readStock(scope, asked, 'stale'),
  ownerless: (scope, asked) => readStock(scope, asked, 'ownerless'),
  measure_coverage: readMeasureCoverage,
}

/** How many of what was in hand when each period ended. Nothing in hand is no measurement. */
async function readStock(
  scope: Scope,
  { starts, ends, zone }: AskedPeriods,
  part: Exclude<keyof StockAt, 'inHand'>,
) {
  const timelines = await readTimelines(scope, zone)
  return starts.flatMap((periodStart, place) => {
    const { at, lastDay } = endOf(ends[place] ?? periodStart, zone)
    const stock = stockAt(timelines, at, lastDay)
    return stock.inHand === 0 ? [] : [{ periodStart, value: stock[part], denominator: stock.inHand }]
  })
}

/** The moment at which a day begins in a zone, and the day before it. */
function endOf(day: string, zone: string) {
  const lastDay = new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
  return { at: startOfDay(day, zone), lastDay }
}

async function readReviewsHeld(scope: Scope, { starts, ends, zone }: AskedPeriods) {
  const readings: PeriodReading[] = []
  const moments = [...starts, ends.at(-1) ?? ''].map((day) => new Date(startOfDay(day, zone)))
  for (const [place, { held, planned }] of (await heldOfPlanned(scope, moments)).entries()) {
    if (planned > 0) readings.push({ periodStart: starts[place] ?? '', value: held, denominator: planned })
  }
  return readings
}

async function readSustainedHalfYear(scope: Scope, { starts }: AskedPeriods) {
  const months = Map.groupBy(await gainsAfter(scope, 180), ({ on }) => periodStartOf('month', on))
  return starts.flatMap((periodStart) => {
    const own = months.get(periodStart) ?? []
    const there = own.filter(({ isThere }) => isThere).length
    return own.length === 0 ? [] : [{ periodStart, value: there, denominator: own.length }]
  })
}

async function readForecastBias(scope: Scope, { starts }: AskedPeriods) {
  const months = Map.groupBy(await forecastRatios(scope), ({ judgedOn }) => periodStartOf('month', judgedOn))
  return starts.flatMap((periodStart) => {
    const value = median((months.get(periodStart) ?? []).map(({ ratio }) => ratio))
    return value === null ? [] : [{ periodStart, value, denominator: null }]
  })
}
