import { type ChartInput, type ChartPoint, drawablePoints, meaningOf, rulesOf } from '../input.ts'
import type { ChartWords } from '../words.ts'

/** One point in words: date, value, phase, and the rule that fired. */
export function pointText(input: ChartInput, point: ChartPoint, words: ChartWords): string {
  const spoken = words.point({
    date: words.date(point.periodStart),
    value: words.value(point.value, input.unit, valueSpread(input)),
    phase: point.phase,
    meaning: meaningOf(point),
    rules: words.list(rulesOf(point).map((rule) => words.rule(rule))),
    excludedReason: point.excluded?.reason ?? '',
  })
  const parts = [
    spoken,
    point.note,
    point.aside,
    rulesOf(point).length > 0 ? point.signal?.sentence : undefined,
  ].filter((part) => part)
  return parts.join('. ')
}

/** Range of the data, which decides how many decimals a single value is told with. */
export function valueSpread(input: ChartInput): number {
  const values = drawablePoints(input).map((point) => point.value)
  if (values.length === 0) return 0
  const range = values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b))
  return range / 5
}
