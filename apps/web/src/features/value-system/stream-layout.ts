import { type ValueChainActivity, type ValueStreamStep, valueChainActivities } from '@ratchet/contract'

/** Where one step stands on the six lanes of the value chain; lanes count from 0. */
export type StepPlace = {
  /** All lanes of its activities, from left to right. */
  lanes: number[]
  /** The lane by which the line comes in, and the one by which it leaves. */
  entry: number
  exit: number
}

const laneOf = (activity: ValueChainActivity) => valueChainActivities.indexOf(activity)
const nearest = (lanes: readonly number[], to: readonly number[]): number => {
  const distance = (lane: number) => Math.min(...to.map((other) => Math.abs(other - lane)))
  return lanes.reduce((best, lane) => (distance(lane) < distance(best) ? lane : best), lanes[0] ?? 0)
}

/** The way of a stream over the lanes: it goes on from wherever it is nearest to the next step. */
export function placeSteps(steps: readonly Pick<ValueStreamStep, 'activities'>[]): StepPlace[] {
  const lanes = steps.map(({ activities }) => activities.map(laneOf).sort((a, b) => a - b))
  const places: StepPlace[] = []
  for (const [index, own] of lanes.entries()) {
    const before = places.at(-1)
    const after = lanes[index + 1]
    const entry = before ? nearest(own, [before.exit]) : (own[0] ?? 0)
    places.push({ lanes: own, entry, exit: after ? nearest(own, after) : entry })
  }
  return places
}
