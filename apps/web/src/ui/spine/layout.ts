import { clearRuns, type Run, type ToothSize, teethPath } from './teeth.ts'
import { distanceAtX, layTrack, round, type Spot, spotAt, stretch, type Track } from './track.ts'

export type SpineForm = 'full' | 'compact'

/** Where a label hangs on its node: the side, and the width it may take before it wraps. */
export type LabelBox = { side: 'above' | 'below' | 'inside'; x: number; y: number; width: number }

export type NodePlace = Spot & { number: number; distance: number; label: LabelBox }

export type SpineLayout = {
  form: SpineForm
  width: number
  height: number
  /** Distance where the rail begins, a little before step 1; at or below 0. */
  start: number
  track: Track
  nodes: readonly NodePlace[]
  /** Distances of the two gaps that part the three phases. */
  phaseGaps: readonly number[]
  nodeRadius: number
  phaseGapHalf: number
  tooth: ToothSize
  /** The free space inside the loop, for title and verdict. */
  inside: { left: number; top: number; right: number; bottom: number }
}

/**
 * Places the seven steps: 1 to 3 on top, 4 and 5 at the right turn, 6 and 7 on the way back.
 *
 * @param width of the drawing in CSS pixels; one unit is one pixel
 * @param innerHeight wanted inside the loop, in pixels; the loop grows with it
 */
export function layOutSpine(form: SpineForm, width: number, innerHeight: number): SpineLayout {
  return form === 'full' ? layOutFull(width, innerHeight) : layOutCompact(width)
}

function layOutFull(width: number, innerHeight: number): SpineLayout {
  const top = 78
  const bottom = top + Math.max(264, innerHeight + 112)
  const box = { left: 26, top, right: width - 44, bottom, radius: Math.min((bottom - top) / 2, 140) }
  const track = layTrack(box)
  const startX = box.left + box.radius
  const endX = box.right - box.radius
  const reach = endX - startX
  const at = (share: number) => startX + reach * share
  const node = (number: number, side: Side, share: number) =>
    place(track, number, side, at(share), { width: reach * 0.27, away: 21 })
  const gapX = at(0.835)
  return {
    form: 'full',
    width,
    height: bottom + 86,
    start: -6,
    track,
    nodes: [
      node(1, 'top', 0.045),
      node(2, 'top', 0.365),
      node(3, 'top', 0.685),
      node(4, 'top', 0.975),
      node(5, 'bottom', 0.975),
      node(6, 'bottom', 0.56),
      node(7, 'bottom', 0.1),
    ],
    phaseGaps: [distanceAtX(track, 'top', gapX), distanceAtX(track, 'bottom', gapX)],
    nodeRadius: 14,
    phaseGapHalf: 9,
    tooth: { pitch: 9.5, height: 6.5 },
    inside: { left: startX + 14, top: top + 56, right: endX - 20, bottom: bottom - 56 },
  }
}

function layOutCompact(width: number): SpineLayout {
  const top = 62
  const bottom = top + 138
  const box = { left: 16, top, right: width - 18, bottom, radius: 54 }
  const track = layTrack(box)
  const startX = box.left + box.radius
  const endX = box.right - box.radius
  const spacing = (endX - startX - 4) / 2
  const topLabel = Math.min(spacing - 4, 132)
  const node = (number: number, side: Side, x: number, labelWidth: number) =>
    place(track, number, side, x, { width: labelWidth, away: 18 })
  const side = distanceAtX(track, 'top', endX) + (Math.PI / 2) * box.radius
  const onTurn = (number: number, distance: number): NodePlace => {
    const spot = spotAt(track, distance)
    // The pawl stands between the node and its word when this step holds.
    const label = { side: 'inside' as const, x: spot.x - 40, y: spot.y, width: 124 }
    return { ...spot, number, distance, label }
  }
  const nodes = [
    node(1, 'top', startX, topLabel),
    node(2, 'top', startX + spacing, topLabel),
    node(3, 'top', startX + 2 * spacing, topLabel),
    onTurn(4, side - 8),
    onTurn(5, side + 38),
    node(6, 'bottom', endX - 34, 132),
    node(7, 'bottom', startX + 12, 132),
  ] as const
  const between = (a: number, b: number) => (nodes[a]!.distance + nodes[b]!.distance) / 2
  return {
    form: 'compact',
    width,
    height: bottom + 64,
    start: -34,
    track,
    nodes,
    phaseGaps: [between(2, 3) - 8, between(4, 5)],
    nodeRadius: 12,
    phaseGapHalf: 6,
    tooth: { pitch: 8, height: 5.5 },
    inside: { left: box.left + 30, top: top + 26, right: box.right - 150, bottom: bottom - 30 },
  }
}

type Side = 'top' | 'bottom'

function place(
  track: Track,
  number: number,
  side: Side,
  x: number,
  label: { width: number; away: number },
): NodePlace {
  const distance = distanceAtX(track, side, x)
  const spot = spotAt(track, distance)
  const above = side === 'top'
  return {
    ...spot,
    number,
    distance,
    label: {
      side: above ? 'above' : 'below',
      x: spot.x,
      y: spot.y + (above ? -label.away : label.away),
      width: label.width,
    },
  }
}

/** The loop is not closed: it ends a little before its start, with an arrow towards the next lap. */
const openEnd = 20

/** Stretches of rail between the phase gaps, whole and unbroken under the nodes. */
export function rails(layout: SpineLayout): Run[] {
  return clearRuns({ from: layout.start, to: arrowAt(layout) }, gapObstacles(layout))
}

/** Rail walked for good, up to the step where the pawl sits. */
export function heldRails(layout: SpineLayout, pawlAt: number): Run[] {
  const last = layout.nodes[pawlAt - 1]
  return last ? clearRuns({ from: layout.start, to: last.distance }, gapObstacles(layout)) : []
}

/** Runs that carry teeth: the held rail, clear of nodes and gaps. */
export function toothedRuns(layout: SpineLayout, pawlAt: number): Run[] {
  const last = layout.nodes[pawlAt - 1]
  if (!last) return []
  const nodes = layout.nodes.map((node) => ({
    at: node.distance,
    // Before the step that holds there is room for the pawl's tip.
    clear: layout.nodeRadius + (node === last ? 9 : 3),
  }))
  return clearRuns({ from: layout.start, to: last.distance }, [...nodes, ...gapObstacles(layout)])
}

/** Where the arrow towards the next lap stands. */
export function arrowAt(layout: SpineLayout): number {
  return layout.start + layout.track.length - openEnd
}

const gapObstacles = (layout: SpineLayout) =>
  layout.phaseGaps.map((at) => ({ at, clear: layout.phaseGapHalf }))

export function toothedPath(layout: SpineLayout, run: Run): string {
  return teethPath(layout.track, run, layout.tooth)
}

/**
 * The pawl: its tip against the last tooth before the step that holds, its pivot ahead and inside.
 * Null while nothing holds.
 */
export function pawlPlace(layout: SpineLayout, pawlAt: number): { tip: Point; pivot: Point } | null {
  const runs = toothedRuns(layout, pawlAt)
  const lastRun = runs.at(-1)
  const node = layout.nodes[pawlAt - 1]
  if (!lastRun || !node) return null
  const lift = layout.form === 'full' ? 38 : 27
  const contact = spotAt(layout.track, lastRun.to + 2.5)
  const ahead = spotAt(layout.track, node.distance + 3)
  return {
    tip: inwardOf(contact, layout.tooth.height * 0.6),
    pivot: inwardOf(ahead, lift),
  }
}

export type Point = { x: number; y: number }

function inwardOf(spot: Spot, by: number): Point {
  return { x: round(spot.x + spot.inward.x * by), y: round(spot.y + spot.inward.y * by) }
}

/** The outer line of another lap: outside the track, broken at nothing. */
export function outerLine(layout: SpineLayout, outwardBy: number): string {
  return `${stretch(layout.track, 0, layout.track.length, -outwardBy)}z`
}
