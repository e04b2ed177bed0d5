import { StatisticsError } from './errors.ts'

/** Throws `not_finite` with the place of the first NaN or infinity in `values`. */
export function checkFinite(values: readonly number[], series: string): void {
  const position = values.findIndex((value) => !Number.isFinite(value))
  if (position >= 0) {
    throw new StatisticsError(
      'not_finite',
      `${series}[${position}] is ${String(values[position])}; every value must be a finite number.`,
      { series, position },
    )
  }
}

/** Trend tests compare every pair; 4,000 points are eleven years of days and take a few seconds. */
const longestSeries = 4000

/** Throws `too_long` for a series that cannot be judged in reasonable time and memory. */
export function checkLength(values: readonly number[], series: string): void {
  if (values.length <= longestSeries) return
  throw new StatisticsError(
    'too_long',
    `${series} has ${values.length} points, at most ${longestSeries} can be judged; use a longer period.`,
    { series },
  )
}

/**
 * Positions are the numbers of the periods on the calendar: whole, strictly rising, one per value.
 * `after` is the last position of the series before this one.
 */
export function checkPositions(
  positions: readonly number[],
  length: number,
  series: string,
  after = Number.NEGATIVE_INFINITY,
): void {
  if (positions.length !== length) {
    throw new StatisticsError(
      'bad_positions',
      `${series} has ${positions.length} entries for ${length} values.`,
      {
        series,
      },
    )
  }
  let previous = after
  for (const [position, period] of positions.entries()) {
    if (!Number.isSafeInteger(period) || period <= previous) {
      throw new StatisticsError(
        'bad_positions',
        `${series}[${position}] is ${String(period)}; positions must be whole numbers that rise from period to period.`,
        { series, position },
      )
    }
    previous = period
  }
}

/** A season is a whole number of periods, two or more. */
export function checkSeason(seasonPeriod: number | null): void {
  if (seasonPeriod === null) return
  if (!Number.isSafeInteger(seasonPeriod) || seasonPeriod < 2) {
    throw new StatisticsError(
      'bad_season',
      `The season period is ${String(seasonPeriod)}; it must be a whole number of periods, 2 or more.`,
    )
  }
}
