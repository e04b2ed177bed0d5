import { scaleLinear } from 'd3-scale'
import type { ChartInput, ChartPoint } from '../input.ts'

const dust = 1e-200

export interface ValueScale {
  y(value: number): number
  ticks: readonly { value: number; y: number; text: string }[]
  low: number
  high: number
}

/** Vertical scale over everything that is drawn; it starts at zero where the data does not go below and zero is near. */
export function valueScale(
  input: ChartInput,
  points: readonly ChartPoint[],
  top: number,
  bottom: number,
): ValueScale {
  const [low, high] = valueRange(input, points)
  const count = Math.max(2, Math.min(7, Math.floor((bottom - top) / 36)))
  const scale = scaleLinear().domain([low, high]).range([bottom, top])
  const texts = tickText(input, low, high)
  const ticks = scale
    .ticks(count)
    .filter((value) => Number.isFinite(scale(value)))
    .map((value) => ({ value, y: scale(value), text: texts(value) }))
  return { y: (value) => Math.min(bottom, Math.max(top, scale(value))), ticks, low, high }
}

function valueRange(input: ChartInput, points: readonly ChartPoint[]): [number, number] {
  const data = points.map((point) => point.value)
  const guides = input.segments.flatMap((segment) => [segment.lower, segment.centre, segment.upper])
  for (const { steps = [] } of input.segments)
    guides.push(...steps.flatMap(({ lower, upper }) => [lower, upper]))
  if (input.baselineCarried) guides.push(input.baselineCarried.lower, input.baselineCarried.upper)
  if (input.target) guides.push(input.target.value)
  const all = [...data, ...guides].filter((value) => Math.abs(value) < 1e300)
  if (all.length === 0) return [0, 1]
  const neverNegative = [...data, input.target?.value ?? 0].every((value) => value >= 0)
  let low = all.reduce((a, b) => Math.min(a, b))
  let high = all.reduce((a, b) => Math.max(a, b))
  if (neverNegative && (low < 0 || low < 0.45 * high)) low = 0
  // Values that differ only by the dust of floating point are drawn as one value with room around it.
  const size = Math.max(Math.abs(low), Math.abs(high))
  if (high - low <= size * 1e-10 || size < dust) {
    const pad = size < dust ? 1 : size * 0.1
    return neverNegative ? [Math.max(0, low - pad), high + pad] : [low - pad, high + pad]
  }
  const pad = (high - low) * 0.09
  high += pad
  if (!(neverNegative && low === 0)) low = neverNegative ? Math.max(0, low - pad) : low - pad
  if (input.unit === 'share' && high <= 1 + 2 * pad) high = Math.min(high, 1)
  return [low, high]
}

function tickText(input: ChartInput, low: number, high: number): (value: number) => string {
  const size = Math.max(Math.abs(low), Math.abs(high))
  const options: Intl.NumberFormatOptions =
    input.unit === 'share'
      ? { style: 'percent', maximumFractionDigits: high - low < 0.05 ? 1 : 0 }
      : size >= 1e12 || size < 1e-4
        ? { notation: 'scientific', maximumSignificantDigits: 3 }
        : size >= 1e5
          ? { notation: 'compact', maximumSignificantDigits: 4 }
          : { maximumFractionDigits: Math.max(0, Math.min(8, 2 - Math.floor(Math.log10(high - low || 1)))) }
  const format = new Intl.NumberFormat(input.locale, options)
  return (value) => format.format(value === 0 ? 0 : value).replace('-', '−')
}
