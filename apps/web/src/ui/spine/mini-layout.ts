import type { Point } from './layout.ts'
import { teethPath } from './teeth.ts'
import { distanceAtX, layTrack, round, type Spot, spotAt, stretch } from './track.ts'

const track = layTrack({ left: 5, top: 6, right: 99, bottom: 32, radius: 13 })
const turn = distanceAtX(track, 'top', 86)
const half = Math.PI * 13
const distances = [
  distanceAtX(track, 'top', 22),
  distanceAtX(track, 'top', 50),
  distanceAtX(track, 'top', 78),
  turn + half * 0.3,
  turn + half * 0.7,
  distanceAtX(track, 'bottom', 68),
  distanceAtX(track, 'bottom', 34),
]

export type MiniLayout = {
  /** The whole track, closed. */
  rail: string
  nodes: readonly Spot[]
  /** What the pawl holds: the track up to it, and its teeth. */
  held: { rail: string; teeth: string } | null
  pawl: { tip: Point; pivot: Point } | null
}

const rail = `${stretch(track, 0, track.length, 0, 2)}z`
const nodes = distances.map((distance) => spotAt(track, distance))

/** One layout for each step the pawl can stand at: a list draws hundreds of them, and there are eight. */
const layouts = [0, 1, 2, 3, 4, 5, 6, 7].map(layOut)

/** Places and paths of the mini spine in its 104 × 38 box. */
export const miniLayout = (pawlAt: number): MiniLayout => layouts[pawlAt] ?? layOut(0)

function layOut(pawlAt: number): MiniLayout {
  const at = distances[pawlAt - 1]
  if (at === undefined) return { rail, nodes, held: null, pawl: null }
  const inward = (distance: number, by: number) => {
    const spot = spotAt(track, distance)
    return { x: round(spot.x + spot.inward.x * by), y: round(spot.y + spot.inward.y * by) }
  }
  return {
    rail,
    nodes,
    held: {
      rail: stretch(track, 0, at, 0, 2),
      teeth: teethPath(track, { from: 0, to: at }, { pitch: 4, height: 2.6 }),
    },
    pawl: { tip: inward(at + 2, 5), pivot: inward(at + 9, 11) },
  }
}
