import { checkFinite } from '../checks.ts'
import { StatisticsError } from '../errors.ts'

/** Centre line and standard deviation that zones are measured with. */
export interface ZoneLines {
  readonly centre: number
  readonly sigma: number
}

/** +1 above, -1 below, 0 on the centre line. */
export function centreSides(values: readonly number[], { centre }: ZoneLines): number[] {
  return values.map((value) => Math.sign(value - centre))
}

/** +1 or -1 strictly beyond `k` sigma on that side, else 0. */
export function beyondSides(values: readonly number[], { centre, sigma }: ZoneLines, k: number): number[] {
  const upper = centre + k * sigma
  const lower = centre - k * sigma
  return values.map((value) => (value > upper ? 1 : value < lower ? -1 : 0))
}

/** @throws StatisticsError `not_finite`, `bad_option` */
export function checkZones(values: readonly number[], { centre, sigma }: ZoneLines): void {
  checkFinite(values, 'values')
  if (Number.isFinite(centre) && Number.isFinite(sigma) && sigma >= 0) return
  throw new StatisticsError(
    'bad_option',
    `Zones need a finite centre line and a sigma of 0 or more; given were ${String(centre)} and ${String(sigma)}.`,
  )
}
