import { StatisticsError } from '../errors.ts'

/** The places of the season are unknowns of the fit; the work grows with their cube. */
const longestSeason = 400

/** Throws `bad_season` for a season that this engine cannot fit in reasonable time. */
export function checkSeasonLength(seasonPeriod: number | null): void {
  if (seasonPeriod === null || !(seasonPeriod > longestSeason)) return
  throw new StatisticsError(
    'bad_season',
    `The season has ${seasonPeriod} periods, at most ${longestSeason} can be fitted; use a longer period.`,
  )
}
