import { type ChartInput, type ChartPoint, drawablePoints } from '../input.ts'
import type { ChartWords } from '../words.ts'
import { linesWidth, textWidth } from './measure-text.ts'
import { type Box, round } from './scene.ts'
import { type TimeScale, timeScale } from './time-scale.ts'
import { type ValueScale, valueScale } from './value-scale.ts'

export interface SceneOptions {
  readonly width: number
  readonly height: number
  readonly words: ChartWords
}

/** What all layers share: the plot, both scales, and how numbers are told. */
export interface Frame {
  input: ChartInput
  points: ChartPoint[]
  words: ChartWords
  width: number
  height: number
  narrow: boolean
  fontSize: number
  plot: Box
  time: TimeScale
  value: ValueScale
  /** A value as label, with the unit where that is a short sign, in decimals that suit the chart. */
  tell(value: number): string
}

/** Lays out margins and scales. `topRows` is how many lines of date flags stand above the plot. */
export function frameOf(input: ChartInput, options: SceneOptions, topRows: number): Frame {
  const { width, height, words } = options
  const narrow = width < 480
  const fontSize = 12
  const points = drawablePoints(input)
  const tell = tellerOf(input, points, words)
  const top = 10 + topRows * 17 + (topRows > 0 ? 6 : 0)
  const bottom = Math.max(top + 20, height - 24)
  const value = valueScale(input, points, top, bottom)
  const axis = Math.max(14, ...value.ticks.map((tick) => textWidth(tick.text, fontSize)))
  const left = Math.ceil(axis + 10)
  const right = Math.max(left + 20, width - gutter(input, narrow, tell, words, fontSize))
  const plot = { x: left, y: top, width: round(right - left), height: round(bottom - top) }
  return {
    input,
    points,
    words,
    width,
    height,
    narrow,
    fontSize,
    plot,
    value,
    tell,
    time: timeScale(input, points, left, right),
  }
}

/** Room right of the plot for the last segment's mean and limits. */
function gutter(
  input: ChartInput,
  narrow: boolean,
  tell: (value: number) => string,
  words: ChartWords,
  size: number,
): number {
  const last = input.segments.at(-1)
  if (!last || input.segments.length < 2) return 10
  const mean = narrow ? tell(last.centre) : words.mean(tell(last.centre))
  const widest = Math.max(
    linesWidth([[{ text: mean, bold: true }]], size),
    ...[last.lower, last.upper].map((limit) => textWidth(tell(limit), size)),
  )
  return Math.ceil(Math.min(widest, narrow ? 60 : 130) + 12)
}

/** Units that are words ("tickets") stand in the title; only short signs ("h", "%") stay beside each number. */
function tellerOf(
  input: ChartInput,
  points: readonly ChartPoint[],
  words: ChartWords,
): (value: number) => string {
  const spread = spreadOf(input, points)
  const unit =
    input.unit.trim().length > 3 && input.unit !== 'share' && input.unit !== 'hours' ? '' : input.unit
  return (value) => words.value(value, unit, spread)
}

/** The narrowest limits on the chart, else the data's own range: the scale at which numbers differ. */
export function spreadOf(input: ChartInput, points: readonly ChartPoint[]): number {
  const widths = input.segments.map((segment) => segment.upper - segment.lower).filter((width) => width > 0)
  if (widths.length > 0) return Math.min(...widths)
  const values = points.map((point) => point.value)
  if (values.length === 0) return 0
  return values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b))
}
