import { line } from 'd3-shape'
import { dayNumber, follows } from '../calendar.ts'
import { type ChartPoint, meaningOf, rulesOf } from '../input.ts'
import { pointText } from '../text/point-text.ts'
import type { Frame } from './frame.ts'
import { shapeOf, toneOf } from './mark-shape.ts'
import { type MarkNode, type PathNode, round } from './scene.ts'

/** Runs of points without a missing period or an excluded point between them. */
export function runsOf(frame: Frame): ChartPoint[][] {
  const runs: ChartPoint[][] = []
  let previous: ChartPoint | undefined
  for (const point of frame.points) {
    if (point.excluded) {
      previous = undefined
      continue
    }
    const joined =
      previous && follows(dayNumber(previous.periodStart), dayNumber(point.periodStart), frame.input.period)
    if (joined) runs.at(-1)?.push(point)
    else runs.push([point])
    previous = point
  }
  return runs
}

/** The line through the points; a missing period breaks it. */
export function courseNodes(frame: Frame): PathNode[] {
  const draw = line<ChartPoint>()
    .x((point) => round(frame.time.middle(point.periodStart)))
    .y((point) => round(frame.value.y(point.value)))
    .digits(1)
  return runsOf(frame)
    .filter((run) => run.length > 1)
    .map((run) => ({ kind: 'path', role: 'course', d: draw(run) ?? '', stroke: 'common', width: 1 }))
}

/** Half a mark's width: full size while points stand apart, smaller where they crowd. */
export function markSize(frame: Frame): number {
  const spacing = frame.plot.width / Math.max(1, frame.points.length)
  return round(Math.min(4.4, Math.max(1.8, spacing * 0.42)))
}

export function markNodes(frame: Frame): MarkNode[] {
  const size = markSize(frame)
  const { plot } = frame
  return frame.points.map((point, index) => {
    const meaning = meaningOf(point)
    return {
      kind: 'mark',
      role: 'point',
      meaning,
      shape: shapeOf[meaning],
      tone: toneOf[meaning],
      x: round(Math.min(plot.x + plot.width, Math.max(plot.x, frame.time.middle(point.periodStart)))),
      y: round(frame.value.y(point.value)),
      size: meaning === 'common' || meaning === 'notMature' ? size : round(size * 1.05),
      index,
      periodStart: point.periodStart,
      label: pointText(frame.input, point, frame.words),
      rules: rulesOf(point),
    }
  })
}
