import type { Estimates } from '@ratchet/contract'

/** One point of the plot: middles of the ranges, on scales where equal distances are equal factors. */
export interface PlotPoint {
  id: string
  sentence: string
  days: number
  points: number
}

export interface PlotScale {
  x(days: number): number
  y(points: number): number
  /** The factor that a way of so many pixels stands for. */
  factorX(pixels: number): number
  factorY(pixels: number): number
  ticksX: readonly number[]
  ticksY: readonly number[]
}

const least = 0.01
const steps = [1, 2, 5]

/** Logarithmic scales that hold all points with room around them; effort to the right, value upwards. */
export function plotScale(points: readonly PlotPoint[], width: number, height: number): PlotScale {
  const [left, right] = ends(points.map(({ days }) => days))
  const [low, high] = ends(points.map((point) => point.points))
  const acrossX = Math.log(right / left)
  const acrossY = Math.log(high / low)
  return {
    x: (days) => (Math.log(Math.max(days, least) / left) / acrossX) * width,
    y: (value) => height - (Math.log(Math.max(value, least) / low) / acrossY) * height,
    factorX: (pixels) => Math.exp((pixels / width) * acrossX),
    factorY: (pixels) => Math.exp((-pixels / height) * acrossY),
    ticksX: ticks(left, right),
    ticksY: ticks(low, high),
  }
}

function ends(values: readonly number[]): [number, number] {
  const known = values.map((value) => Math.max(value, least))
  const [low, high] = [Math.min(...known, 1e12), Math.max(...known, least)]
  return known.length === 0 ? [0.5, 20] : [low / 2, high * 2]
}

function ticks(low: number, high: number): number[] {
  const found: number[] = []
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power += 1) {
    for (const step of steps) {
      const at = step * 10 ** power
      if (at >= low && at <= high) found.push(Number(at.toPrecision(3)))
    }
  }
  return found.length > 7 ? found.filter((at) => /^0?\.?0*1/.test(String(at))) : found
}

/** Estimates moved by factors: the ranges keep their width in proportion, rounded as people would say them. */
export function moved(estimates: Estimates, factorX: number, factorY: number): Estimates {
  const { value, effort } = estimates
  return {
    ...estimates,
    value: value && { ...value, low: rounded(value.low * factorY), high: rounded(value.high * factorY) },
    effort: effort && {
      lowDays: Math.max(least, rounded(effort.lowDays * factorX)),
      highDays: Math.max(least, rounded(effort.highDays * factorX)),
    },
  }
}

const rounded = (value: number) => Number(value.toPrecision(2))
