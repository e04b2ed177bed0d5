import type { Warning } from './verdict/types.ts'

export interface CalendarFacts {
  readonly period: 'day' | 'week' | 'month'
  /** The season that was taken out, in periods; null when none was. */
  readonly seasonPeriod: number | null
  /** Calendar numbers of the periods compared: the baseline's, and the current ones after a late step. */
  readonly baseline: readonly number[]
  readonly current: readonly number[]
  /** Periods without a value inside the two phases. */
  readonly missingPeriods: number
}

/** The week of seven days and the year of twelve months; a few months of weeks could not show a year's pattern. */
const naturalSeason = { day: 7, week: null, month: 12 } as const

/**
 * What a verdict must say that only the calendar shows: the two sides cover different parts of the week or year, so a
 * season that nobody took out may look like a change; and periods are missing.
 */
export function calendarWarnings(facts: CalendarFacts): Warning[] {
  const warnings: Warning[] = []
  const season = naturalSeason[facts.period]
  if (facts.seasonPeriod === null && season !== null && facts.current.length > 0) {
    const places = (positions: readonly number[]) => new Set(positions.map((position) => position % season))
    const before = places(facts.baseline)
    const after = places(facts.current)
    if (before.size !== after.size || [...after].some((place) => !before.has(place))) {
      warnings.push({ code: 'season_uncovered', params: {} })
    }
  }
  if (facts.missingPeriods > 0) {
    warnings.push({ code: 'missing_periods', params: { count: facts.missingPeriods } })
  }
  return warnings
}
