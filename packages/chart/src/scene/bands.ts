import type { Frame } from './frame.ts'
import { type Box, round, type SceneNode } from './scene.ts'

/** Where the baseline lies, from its first period to the end of its last. */
export function baselineBox(frame: Frame): Box | undefined {
  return phaseBox(frame, 'baseline')
}

export function settlingBox(frame: Frame): Box | undefined {
  return phaseBox(frame, 'settling')
}

function phaseBox({ points, time, plot }: Frame, phase: 'baseline' | 'settling'): Box | undefined {
  const own = points.filter((point) => point.phase === phase)
  const first = own[0]
  const last = own.at(-1)
  if (!first || !last) return undefined
  const x = time.middle(first.periodStart) * 2 - time.end(first.periodStart)
  return { x: round(x), y: plot.y, width: round(time.end(last.periodStart) - x), height: plot.height }
}

/** The target's band, from the target to the good side's edge of the plot. */
export function targetBox({ input, plot, value }: Frame): Box | undefined {
  if (!input.target || !Number.isFinite(input.target.value)) return undefined
  const y = round(value.y(input.target.value))
  return input.direction === 'decrease'
    ? { x: plot.x, y, width: plot.width, height: round(plot.y + plot.height - y) }
    : { x: plot.x, y: plot.y, width: plot.width, height: round(y - plot.y) }
}

/** Shaded baseline, hatched settling in, and the target as a band with a line on its near edge. */
export function bandNodes(frame: Frame): SceneNode[] {
  const nodes: SceneNode[] = []
  const baseline = baselineBox(frame)
  if (baseline) nodes.push({ kind: 'rect', role: 'baseline', ...baseline, fill: 'baseline' })
  const target = targetBox(frame)
  if (target && frame.input.target) {
    const y = round(frame.value.y(frame.input.target.value))
    nodes.push({ kind: 'rect', role: 'target', ...target, fill: 'target' })
    nodes.push({
      kind: 'line',
      role: 'target',
      x1: target.x,
      x2: target.x + target.width,
      y1: y,
      y2: y,
      stroke: 'improvement',
      width: 1,
    })
  }
  const settling = settlingBox(frame)
  if (settling)
    nodes.push({ kind: 'path', role: 'settling', d: hatch(settling, 6), stroke: 'edge', width: 0.6 })
  return nodes
}

/** Diagonal strokes cut to a box. Drawn out instead of a pattern fill, whose id would clash between charts. */
export function hatch(box: Box, pitch: number): string {
  const { x, y, width, height } = box
  const parts: string[] = []
  for (let c = pitch; c < width + height; c += pitch) {
    const x1 = Math.max(0, c - height)
    const x2 = Math.min(c, width)
    parts.push(`M${round(x + x1)} ${round(y + c - x1)}L${round(x + x2)} ${round(y + c - x2)}`)
  }
  return parts.join('')
}
