import { type ChartInput, type ChartPoint, type ChartSegment, drawablePoints } from '../input.ts'
import type { ChartWords } from '../words.ts'
import { linesWidth, textWidth } from './measure-text.ts'
import { type Box, round } from './scene.ts'
import { type TimeScale, timeScale } from './time-scale.ts'
import { type ValueScale, valueScale } from './value-scale.ts'

const fontSize = 12
const narrowBelow = 480

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
  tell(value: number, segment?: ChartSegment): string
}

/** Lays out margins and scales. `topRows` is how many lines of date flags stand above the plot. */
export function frameOf(input: ChartInput, options: SceneOptions, topRows: number): Frame {
  const { width, height, words } = options
  const points = drawablePoints(input)
  const tell = tellerOf(input, points, words)
  const top = 10 + topRows * 17 + (topRows > 0 ? 6 : 0)
  const bottom = Math.max(top + 20, height - 24)
  const ticks = valueScale(input, points, top, bottom).ticks
  const left = Math.ceil(Math.max(14, ...ticks.map((tick) => textWidth(tick.text, fontSize))) + 10)
  const right = Math.max(left + 20, width - gutter(input, width < narrowBelow, tell, words))
  return frameWithin(input, options, { left, right, top, bottom })
}

/** A frame whose plot has the given edges, without room for anything around it. */
export function frameWithin(
  input: ChartInput,
  { width, height, words }: SceneOptions,
  edges: { left: number; right: number; top: number; bottom: number },
): Frame {
  const { left, right, top, bottom } = edges
  const points = drawablePoints(input)
  return {
    input,
    points,
    words,
    width,
    height,
    narrow: width < narrowBelow,
    fontSize,
    plot: { x: left, y: top, width: round(right - left), height: round(bottom - top) },
    value: valueScale(input, points, top, bottom),
    time: timeScale(input, points, left, right),
    tell: tellerOf(input, points, words),
  }
}

/** Room right of the plot for the last segment's mean and limits. */
function gutter(input: ChartInput, narrow: boolean, tell: Frame['tell'], words: ChartWords): number {
  const last = input.segments.at(-1)
  if (!last || input.segments.length < 2) return 10
  const mean = narrow ? tell(last.centre, last) : words.mean(tell(last.centre, last))
  const widest = Math.max(
    linesWidth([[{ text: mean, bold: true }]], fontSize),
    ...[last.lower, last.upper].map((limit) => textWidth(tell(limit, last), fontSize)),
  )
  return Math.ceil(Math.min(widest, narrow ? 60 : 130) + 12)
}

/** Units that are words ("tickets") stand in the title; only short signs ("h", "%") stay beside each number. */
export function tellerOf(input: ChartInput, points: readonly ChartPoint[], words: ChartWords): Frame['tell'] {
  const spread = spreadOf(input, points)
  const unit =
    input.unit.trim().length > 3 && input.unit !== 'share' && input.unit !== 'hours' ? '' : input.unit
  return (value, segment) => {
    const own = segment ? segment.upper - segment.lower : 0
    return words.value(value, unit, own > 0 ? own : spread)
  }
}

/** The narrowest limits on the chart, else the data's own range: the scale at which numbers differ. */
function spreadOf(input: ChartInput, points: readonly ChartPoint[]): number {
  const widths = input.segments.map((segment) => segment.upper - segment.lower).filter((width) => width > 0)
  if (widths.length > 0) return Math.min(...widths)
  const values = points.map((point) => point.value)
  if (values.length === 0) return 0
  return values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b))
}
