import { checkWhole } from '../checks-enough.ts'

export interface InterruptedDesign {
  readonly terms: readonly string[]
  readonly rows: readonly (readonly number[])[]
}

/** Rows of the segmented regression: 1, t, D, ts, and a sine and cosine per harmonic of the season. */
export function interruptedDesign(
  n: number,
  firstAfter: number,
  season: { readonly period: number; readonly harmonics: number } | null,
): InterruptedDesign {
  const harmonics = season === null ? 0 : season.harmonics
  if (season !== null) {
    checkWhole(season.period, 2, 'The season period')
    checkWhole(season.harmonics, 0, 'The number of harmonics')
  }
  const terms = ['(Intercept)', 't', 'D', 'ts']
  for (let h = 1; h <= harmonics; h++) terms.push(`sin${h}`, `cos${h}`)
  const rows = Array.from({ length: n }, (_, i) => {
    const row = [1, i + 1, i < firstAfter ? 0 : 1, Math.max(0, i - firstAfter)]
    for (let h = 1; h <= harmonics; h++) {
      const angle = (2 * Math.PI * h * (i + 1)) / season!.period
      row.push(Math.sin(angle), Math.cos(angle))
    }
    return row
  })
  return { terms, rows }
}
