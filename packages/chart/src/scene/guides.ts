import { dayNumber } from '../calendar.ts'
import type { ChartInput, ChartSegment, LimitStep } from '../input.ts'
import type { Frame } from './frame.ts'
import { type LineNode, round, type SceneNode } from './scene.ts'

/** Where a segment begins and ends on the page. */
export function segmentSpan(
  { time }: Frame,
  segment: { from: string; to: string },
): { x1: number; x2: number } {
  return { x1: round(time.x(dayNumber(segment.from))), x2: round(time.end(segment.to)) }
}

/** A limit below zero says nothing about data that cannot be negative, so it is not drawn. */
export function isDrawnLimit({ value }: Frame, limit: number): boolean {
  return Number.isFinite(limit) && limit >= value.low && limit <= value.high
}

/** Mean (solid) and limits (dashed) of each segment, and the baseline's limits carried on (dotted). */
export function guideNodes(frame: Frame): LineNode[] {
  const nodes: LineNode[] = []
  for (const segment of frame.input.segments) nodes.push(...segmentLines(frame, segment))
  const carried = frame.input.baselineCarried
  if (carried) {
    const { x1, x2 } = segmentSpan(frame, carried)
    for (const limit of carriedLimits(frame.input)) {
      if (!isDrawnLimit(frame, limit.value)) continue
      const y = round(frame.value.y(limit.value))
      nodes.push({
        kind: 'line',
        role: 'carried',
        x1,
        x2,
        y1: y,
        y2: y,
        stroke: 'ink3',
        width: 1.2,
        dash: '1.2 3',
      })
    }
  }
  return nodes
}

/** The carried limit on the good side is the one a gain must cross; the other side is drawn fainter by being left out. */
export function carriedLimits(input: ChartInput): { side: 'upper' | 'lower'; value: number }[] {
  if (!input.baselineCarried) return []
  const { lower, upper } = input.baselineCarried
  const crossed = (side: 'upper' | 'lower') =>
    input.points.some((point) =>
      point.phase === 'followup' || point.phase === 'later'
        ? side === 'upper'
          ? point.value > upper
          : point.value < lower
        : false,
    )
  const good = input.direction === 'decrease' ? 'lower' : 'upper'
  const bad = good === 'lower' ? 'upper' : 'lower'
  const limits = [{ side: good, value: good === 'lower' ? lower : upper } as const]
  return crossed(bad) || !crossed(good)
    ? [...limits, { side: bad, value: bad === 'lower' ? lower : upper }]
    : limits
}

function segmentLines(frame: Frame, segment: ChartSegment): LineNode[] {
  const { x1, x2 } = segmentSpan(frame, segment)
  const line = (role: string, value: number): LineNode => {
    const y = round(frame.value.y(value))
    return role === 'mean'
      ? { kind: 'line', role, x1, x2, y1: y, y2: y, stroke: 'ink', width: 1.4 }
      : { kind: 'line', role, x1, x2, y1: y, y2: y, stroke: 'ink3', width: 1, dash: '5 3.5' }
  }
  const nodes: LineNode[] = []
  if (segment.steps) nodes.push(...steppedLimits(frame, segment.steps))
  else if (segment.lower !== segment.upper) {
    for (const limit of [segment.lower, segment.upper]) {
      if (isDrawnLimit(frame, limit)) nodes.push(line('limit', limit))
    }
  }
  if (Number.isFinite(segment.centre)) nodes.push(line('mean', segment.centre))
  return nodes
}

/** One short line per period and side, each at its own height. */
function steppedLimits(frame: Frame, steps: readonly LimitStep[]): LineNode[] {
  return steps.flatMap((step) => {
    const { x1, x2 } = segmentSpan(frame, { from: step.from, to: step.from })
    return [step.lower, step.upper].flatMap((limit): LineNode[] => {
      if (!isDrawnLimit(frame, limit)) return []
      const y = round(frame.value.y(limit))
      return [{ kind: 'line', role: 'limit', x1, x2, y1: y, y2: y, stroke: 'ink3', width: 1 }]
    })
  })
}

/** Go-live (solid, with a flag), judging date (dashed) and other changes (dotted). */
export function markerNodes(frame: Frame, topRows: number): SceneNode[] {
  const { input, plot, time } = frame
  const bottom = plot.y + plot.height
  const nodes: SceneNode[] = []
  for (const change of input.changes ?? []) {
    const x = round(time.x(dayNumber(change.on)))
    nodes.push({
      kind: 'line',
      role: 'change',
      x1: x,
      x2: x,
      y1: plot.y,
      y2: bottom,
      stroke: 'ink3',
      width: 1,
      dash: '1.2 3',
    })
  }
  // Go-live keeps to the lower row of dates, so that its line does not cut through the upper one.
  const above = (rows: number) => round(plot.y - (rows > 0 ? rows * 17 + 1 : 0))
  if (input.judgingOn) {
    const x = round(time.x(dayNumber(input.judgingOn)))
    nodes.push({
      kind: 'line',
      role: 'judging',
      x1: x,
      x2: x,
      y1: above(topRows),
      y2: bottom,
      stroke: 'ink',
      width: 1.4,
      dash: '5 3.5',
    })
  }
  if (input.goLiveOn) {
    const x = round(time.x(dayNumber(input.goLiveOn)))
    nodes.push({
      kind: 'line',
      role: 'go-live',
      x1: x,
      x2: x,
      y1: above(Math.min(1, topRows)),
      y2: bottom,
      stroke: 'ink',
      width: 1.6,
    })
    nodes.push({
      kind: 'path',
      role: 'go-live',
      d: `M${x} ${above(Math.min(1, topRows))}h9l-2.6 3.6l2.6 3.6h-9z`,
      fill: 'ink',
    })
  }
  return nodes
}
