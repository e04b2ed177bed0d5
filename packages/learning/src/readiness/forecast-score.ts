/** A forecast that was given, and what came. */
export interface SettledForecast {
  readonly chance: number
  readonly happened: boolean
}

/** Mean squared distance between forecast and outcome (Brier 1950): 0 is perfect, 0.25 is a coin. Null for none. */
export function brierScore(forecasts: readonly SettledForecast[]): number | null {
  if (forecasts.length === 0) return null
  return (
    forecasts.reduce((sum, { chance, happened }) => sum + (chance - Number(happened)) ** 2, 0) /
    forecasts.length
  )
}

/** The score of someone who always forecasts how often it happens: what a forecast has to beat. */
export function baseRateScore(forecasts: readonly SettledForecast[]): number | null {
  if (forecasts.length === 0) return null
  const rate = forecasts.filter(({ happened }) => happened).length / forecasts.length
  return rate * (1 - rate)
}

export interface ReliabilityRow {
  readonly from: number
  readonly to: number
  readonly forecasts: number
  readonly meanForecast: number
  readonly happened: number
}

/** Forecasts sorted into equal bins: of what was given about 70 %, about 70 % should have happened. */
export function reliabilityTable(forecasts: readonly SettledForecast[], bins = 10): ReliabilityRow[] {
  return Array.from({ length: bins }, (_, bin) => {
    const inside = forecasts.filter(({ chance }) => Math.min(bins - 1, Math.floor(chance * bins)) === bin)
    const count = Math.max(1, inside.length)
    return {
      from: bin / bins,
      to: (bin + 1) / bins,
      forecasts: inside.length,
      meanForecast: inside.reduce((sum, { chance }) => sum + chance, 0) / count,
      happened: inside.filter(({ happened }) => happened).length / count,
    }
  }).filter(({ forecasts }) => forecasts > 0)
}
