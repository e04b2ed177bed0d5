import { textBox } from './measure-text.ts'
import { type Box, round, type TextNode, type TextRun, type Token } from './scene.ts'

export interface Spot {
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
}

/** A label that wants a place: texts from long to short, spots from best to worst. */
export interface LabelRequest {
  role: string
  tone: Token
  size: number
  texts: readonly (readonly (readonly TextRun[])[])[]
  spots: readonly Spot[]
  /** What it may cover at most, in costs of obstacles; it is left out where every spot costs more. */
  tolerance: number
}

/** Something a label should keep clear of, and how much covering it costs. */
export type Obstacle =
  | { kind: 'box'; box: Box; cost: number }
  | { kind: 'segment'; x1: number; y1: number; x2: number; y2: number; cost: number }

const clearance = 2
export const lineHeightOf = (size: number) => Math.round(size * 1.25)

/**
 * Places labels one after the other, the important first. No two texts overlap and none leaves the bounds; a label
 * takes the cheapest spot of its longest text, then of the shorter ones, or is left out.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly Obstacle[],
  bounds: Box,
): TextNode[] {
  const placed: TextNode[] = []
  for (const request of requests) {
    const node = bestPlace(request, placed, obstacles, bounds)
    if (node) placed.push(node)
  }
  return placed
}

/** A free spot for any of the texts beats a longer text that covers something. */
function bestPlace(
  request: LabelRequest,
  placed: readonly TextNode[],
  obstacles: readonly Obstacle[],
  bounds: Box,
): TextNode | undefined {
  let best: TextNode | undefined
  let bestCost = request.tolerance
  for (const lines of request.texts) {
    for (const spot of request.spots) {
      const node = textNode(request.role, lines, spot, request.size, request.tone)
      if (
        !contains(bounds, node.box) ||
        placed.some((other) => overlaps(grow(node.box, clearance), other.box))
      )
        continue
      const cost = coverCost(grow(node.box, 1), obstacles)
      if (cost === 0) return node
      if (cost < bestCost) {
        best = node
        bestCost = cost
      }
    }
  }
  return best
}

export function textNode(
  role: string,
  lines: readonly (readonly TextRun[])[],
  spot: Spot,
  size: number,
  tone: Token,
): TextNode {
  const lineHeight = lineHeightOf(size)
  const x = round(spot.x)
  const y = round(spot.y)
  const box = textBox(lines, x, y, spot.anchor, size, lineHeight)
  return { kind: 'text', role, x, y, anchor: spot.anchor, size, lineHeight, tone, lines, box }
}

function coverCost(box: Box, obstacles: readonly Obstacle[]): number {
  let cost = 0
  for (const obstacle of obstacles) {
    const hit = obstacle.kind === 'box' ? overlaps(box, obstacle.box) : crosses(obstacle, box)
    if (hit) cost += obstacle.cost
  }
  return cost
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

function grow(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by }
}

/** Does a straight line run through a box? The line is cut at each side in turn (Liang and Barsky). */
function crosses(line: { x1: number; y1: number; x2: number; y2: number }, box: Box): boolean {
  const dx = line.x2 - line.x1
  const dy = line.y2 - line.y1
  let enter = 0
  let leave = 1
  const sides = [
    [-dx, line.x1 - box.x],
    [dx, box.x + box.width - line.x1],
    [-dy, line.y1 - box.y],
    [dy, box.y + box.height - line.y1],
  ] as const
  for (const [towards, distance] of sides) {
    if (towards === 0) {
      if (distance < 0) return false
    } else if (towards < 0) enter = Math.max(enter, distance / towards)
    else leave = Math.min(leave, distance / towards)
  }
  return enter <= leave
}
