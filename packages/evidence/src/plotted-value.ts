import type { Metric } from '@ratchet/contract'

/** What was measured in one period. With a denominator, `value` is the numerator. */
export interface Reading {
  value: number
  denominator: number | null
}

/** The number on the chart: numerator over denominator where there is one, in per cent when the unit is `%`. */
export function plottedValue(metric: Pick<Metric, 'unit'>, { value, denominator }: Reading): number {
  if (denominator === null) return value
  return (value / denominator) * (metric.unit === '%' ? 100 : 1)
}
