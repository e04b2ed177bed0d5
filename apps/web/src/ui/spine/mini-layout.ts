import type { Point } from './layout.ts'
import type { Run } from './teeth.ts'
import { distanceAtX, layTrack, round, type Spot, spotAt, type Track } from './track.ts'

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
  track: Track
  nodes: readonly Spot[]
  held: Run | null
  pawl: { tip: Point; pivot: Point } | null
}

/** Places of the mini spine in its 104 × 38 box. */
export function miniLayout(pawlAt: number): MiniLayout {
  const nodes = distances.map((distance) => spotAt(track, distance))
  const at = distances[pawlAt - 1]
  if (at === undefined) return { track, nodes, held: null, pawl: null }
  const inward = (distance: number, by: number) => {
    const spot = spotAt(track, distance)
    return { x: round(spot.x + spot.inward.x * by), y: round(spot.y + spot.inward.y * by) }
  }
  return {
    track,
    nodes,
    held: { from: 0, to: at },
    pawl: { tip: inward(at + 2, 5), pivot: inward(at + 9, 11) },
  }
}
