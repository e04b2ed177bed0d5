import type { BudgetReport, BurnPair, ServiceLevel } from '@ratchet/contract'
import {
  burnAlerts,
  burnRates,
  type ErrorBudget,
  type ExhaustionForecast,
  errorBudget,
  forecastExhaustion,
  forecastRolling,
  workbookPolicies,
} from '@ratchet/statistics'
import { advisedPace } from './pace-rules.ts'
import {
  countedSteps,
  gathered,
  type Steps,
  type StoredReading,
  stepsBetween,
  stepsOf,
} from './step-rules.ts'
import { endOfStep, type Stretch, windowAt } from './window-rules.ts'

const minute = 60_000
const day = 1440 * minute
/** The longest window that an alert looks back over. */
const longestLookDays = 3
const trailPoints = 238
/** Below this share of known time the page says so. */
const mostlyKnown = 0.5

export type Promised = Pick<
  ServiceLevel,
  | 'indicator'
  | 'target'
  | 'budgeting'
  | 'sliceMinutes'
  | 'sliceTarget'
  | 'window'
  | 'zone'
  | 'carefulBelow'
  | 'frozenBelow'
>

/** From when on readings are needed for a report: the window, three days for burn rates, and what a state may hold over. */
export function readingsNeeded(level: Promised, asOf: Date): Stretch {
  const { from } = windowAt(level.window, level.zone, asOf, level.sliceMinutes)
  const end = endOfStep(asOf.getTime(), level.sliceMinutes)
  const hold = level.indicator.kind === 'states' ? level.indicator.holdMinutes * minute : 0
  return {
    from: Math.min(from, end - longestLookDays * day) - hold - level.sliceMinutes * minute,
    until: end,
  }
}

/**
 * Where the budget stands at a moment. Only time that was measured counts: what is unknown neither uses the budget nor
 * earns any. Sums, burn rates and forecast: `@ratchet/statistics`, families `slo` and `openslo`.
 */
export function budgetReport(level: Promised, readings: readonly StoredReading[], asOf: Date): BudgetReport {
  const { target, sliceMinutes, budgeting, sliceTarget, indicator } = level
  const window = windowAt(level.window, level.zone, asOf, sliceMinutes)
  const step = sliceMinutes * minute
  const now = asOf.getTime()
  const elapsed = Math.max(1, Math.ceil((Math.min(window.until, now + 1) - window.from) / step))
  const lead = Math.max(0, Math.ceil((longestLookDays * day) / step) - elapsed)
  const from = window.from - lead * step
  const stretch = { from, until: from + (lead + elapsed) * step }
  const all = countedSteps(stepsOf(readings, indicator, stretch, sliceMinutes, now), budgeting, sliceTarget)
  const inside = stepsBetween(all, lead, lead + elapsed)
  const time = measuredTime(inside, level, window, now)
  const known = time.passed <= 0 ? 0 : Math.min(1, time.measured / time.passed)
  const budget = wholeBudget(inside, level, time)
  const windowMinutes = (window.until - window.from) / minute
  const forecast = forecastOf(level, inside, window)
  const complete = Math.floor((now - from) / step)
  const burn = burnOf(stepsBetween(all, 0, complete), target, windowMinutes / 1440, window.from)
  const pace = advisedPace({
    remaining: budget.remaining,
    carefulBelow: level.carefulBelow,
    frozenBelow: level.frozenBelow,
    pageFiring: burn.some(({ severity, firing }) => severity === 'page' && firing),
    runsOut: forecast.state === 'runs_out',
  })
  const unit = budgeting !== 'occurrences' ? 'slices' : indicator.kind === 'states' ? 'minutes' : 'events'
  return {
    asOf: asOf.toISOString(),
    from: iso(window.from),
    until: iso(window.until),
    unit,
    bad: budget.bad,
    total: budget.total,
    allowedBad: budget.allowedBad,
    allowedMinutes: unit === 'events' ? null : (1 - target) * windowMinutes,
    sli: budget.sli,
    consumed: budget.consumed,
    remaining: budget.remaining,
    known,
    burn,
    forecast,
    pace,
    trail: trailOf(inside, budget.allowedBad, now),
    notes: [
      ...(budget.total === 0 ? (['no_readings_in_window'] as const) : []),
      ...(budget.total > 0 && known < mostlyKnown ? (['mostly_unknown'] as const) : []),
      ...(burn.length < workbookPolicies.length ? (['no_short_windows'] as const) : []),
    ],
  }
}

/**
 * The budget of the whole window. What a calendar window still has to come brings budget, too: traffic is taken to go on
 * as it was while it was measured. A rolling window ends now, so nothing is added.
 */
function wholeBudget(inside: Steps, { target, window }: Promised, time: MeasuredTime): ErrorBudget {
  const soFar = errorBudget(inside, target)
  if (soFar.consumed === null || window.kind === 'rolling' || time.measured === 0) return soFar
  const share = 1 + time.toCome / time.measured
  const consumed = soFar.consumed / share
  return { ...soFar, allowedBad: soFar.allowedBad * share, consumed, remaining: 1 - consumed }
}

const iso = (moment: number): string => new Date(moment).toISOString()

/** Minutes of the window: those for which there are readings, all that have passed, and those to come. */
interface MeasuredTime {
  measured: number
  passed: number
  toCome: number
}

/** States know minutes, everything else knows steps. */
function measuredTime(inside: Steps, level: Promised, window: Stretch, now: number): MeasuredTime {
  const isExact = level.indicator.kind === 'states' && level.budgeting === 'occurrences'
  const end = Math.min(
    window.until,
    isExact ? now : inside.from + inside.bad.length * inside.stepMinutes * minute,
  )
  return {
    measured: inside.total.reduce(
      (sum, total) => sum + (isExact ? total : total > 0 ? inside.stepMinutes : 0),
      0,
    ),
    passed: (end - window.from) / minute,
    toCome: (window.until - end) / minute,
  }
}

/** Over steps that are over; a step that has just begun would look quiet. Windows finer than a step cannot be told from it. */
function burnOf(all: Steps, target: number, periodDays: number, windowFrom: number): BurnPair[] {
  const policies = workbookPolicies.filter(({ shortMinutes }) => shortMinutes % all.stepMinutes === 0)
  const alerts = burnAlerts(all, { target, bucketMinutes: all.stepMinutes, periodDays, policies })
  const step = all.stepMinutes * minute
  return alerts.map(({ policy, factor, firing }) => {
    const rateOver = (minutes: number) => burnRates(all, target, minutes / all.stepMinutes).at(-1) ?? null
    return {
      policy: policy.name,
      severity: policy.severity,
      longMinutes: policy.longMinutes,
      shortMinutes: policy.shortMinutes,
      factor,
      longRate: rateOver(policy.longMinutes),
      shortRate: rateOver(policy.shortMinutes),
      firing: firing.at(-1)?.[1] === all.bad.length - 1,
      fired: firing
        .map(([first, last]) => ({ from: all.from + first * step, until: all.from + (last + 1) * step }))
        .filter(({ until }) => until > windowFrom)
        .map((stretch) => ({ from: iso(stretch.from), until: iso(stretch.until) })),
    }
  })
}

/** Paces are taken from whole days, or from hours while there are fewer than five days. Shorter ones resemble each other too much. */
function forecastOf(level: Promised, inside: Steps, window: Stretch): BudgetReport['forecast'] {
  const none = { at: null, earliest: null, latest: null }
  const perDay = 1440 / inside.stepMinutes
  const perHour = 60 / inside.stepMinutes
  const count = inside.bad.length >= 5 * perDay ? perDay : perHour
  if (!Number.isSafeInteger(count)) return { state: 'unknown', ...none }
  const chunks = gathered(inside, count)
  const chunk = chunks.stepMinutes * minute
  const end = chunks.from + chunks.bad.length * chunk
  const measured = {
    bad: chunks.bad.filter((_, i) => chunks.total[i]! > 0),
    total: chunks.total.filter((total) => total > 0),
  }
  const forecast: ExhaustionForecast =
    level.window.kind === 'rolling'
      ? forecastRolling(measured, level.target)
      : forecastExhaustion(measured, level.target, Math.max(0, (window.until - end) / chunk))
  const moment = (buckets: number | null) =>
    buckets === null ? null : iso(Math.round(end + buckets * chunk))
  if (forecast.state !== 'runs_out') return { state: forecast.state, ...none }
  return {
    state: forecast.state,
    at: moment(forecast.buckets),
    earliest: moment(forecast.earliest),
    latest: moment(forecast.latest),
  }
}

/** How the budget of this window went down since its first reading, in at most 240 points. */
function trailOf(inside: Steps, allowedBad: number, now: number): BudgetReport['trail'] {
  if (allowedBad === 0) return []
  const every = Math.max(1, Math.ceil(inside.bad.length / trailPoints))
  const step = inside.stepMinutes * minute
  const trail: BudgetReport['trail'] = []
  let spent = 0
  let seen = false
  for (const [i, bad] of inside.bad.entries()) {
    spent += bad
    if (!seen && inside.total[i]! > 0) {
      seen = true
      trail.push({ at: iso(inside.from + i * step), remaining: 1 })
    }
    if (!seen) continue
    if ((i + 1) % every !== 0 && i < inside.bad.length - 1) continue
    const at = Math.min(now, inside.from + (i + 1) * step)
    trail.push({ at: iso(at), remaining: 1 - spent / allowedBad })
  }
  return trail
}
