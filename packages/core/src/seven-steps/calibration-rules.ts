import type { Calibration, ForecastCase } from '@ratchet/contract'

/** With fewer ratios their quartiles are single cases, and a spread would only pretend. */
export const enoughForecasts = 5

/**
 * Change that came over change that was expected. Null where none was expected: nothing can be compared with it.
 *
 * @param baseline, expected, actual means in units of the metric
 */
export function forecastRatio(baseline: number, expected: number, actual: number): number | null {
  const foreseen = expected - baseline
  // Adding zero makes no change at all a plain 0, whichever way was expected.
  return foreseen === 0 ? null : (actual - baseline) / foreseen + 0
}

/** How well earlier forecasts came true: median of the ratios with the middle half, once there are enough. */
export function calibrate<Case extends Pick<ForecastCase, 'ratio' | 'judgedOn' | 'within'>>(
  cases: readonly Case[],
): Omit<Calibration, 'cases'> & { cases: Case[] } {
  const ratios = cases.map(({ ratio }) => ratio).sort((a, b) => a - b)
  const standing = ratios.length === 0 ? 'none' : ratios.length < enoughForecasts ? 'few' : 'enough'
  const told = standing === 'enough'
  return {
    cases: [...cases].sort((a, b) => (a.judgedOn < b.judgedOn ? 1 : -1)),
    standing,
    median: told ? quantile(ratios, 0.5) : null,
    low: told ? quantile(ratios, 0.25) : null,
    high: told ? quantile(ratios, 0.75) : null,
    within: cases.filter((one) => one.within).length,
  }
}

/** Quantile by linear interpolation between order statistics (Hyndman and Fan 1996, type 7). */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  const [a = 0, b = a] = [sorted[below], sorted[below + 1]]
  return a + (place - below) * (b - a)
}
