import { autoregressive } from './autoregressive.ts'
import { claimOfV1, claimOfV2, inputOf } from './judge-both.ts'
import type { Lengths } from './lengths.ts'
import type { Random } from './random.ts'
import { randomFrom } from './random.ts'

/** Series that are not what the engines assume; independent points, good upwards. */
export interface Shape {
  readonly name: string
  /** The sizes of step that mean something here, in standard deviations. */
  readonly steps: readonly number[]
  readonly draw: (random: Random, lengths: Lengths, step: number) => number[]
}

/** The step of each point: `step` between two places of the follow-up, else 0. */
function stepFrom({ before, after }: Lengths, step: number, from: number, to = after): number[] {
  const start = before + from
  return Array.from({ length: before + after }, (_, t) => (t >= start && t < before + to ? step : 0))
}

const normals = (random: Random, { before, after }: Lengths) => autoregressive(random, 0, before + after)
const plus = (values: readonly number[], more: readonly number[]) => values.map((v, i) => v + more[i]!)

export const shapes: readonly Shape[] = [
  {
    name: 'durations: lognormal 0.8, less is better, step on the log scale',
    steps: [0, 1, 2],
    draw: (random, lengths, step) =>
      plus(normals(random, lengths), stepFrom(lengths, step, 0)).map((z) => -Math.exp(-0.8 * z)),
  },
  {
    name: 'lognormal 0.8, more is better, step on the log scale',
    steps: [0, 1, 2],
    draw: (random, lengths, step) =>
      plus(normals(random, lengths), stepFrom(lengths, step, 0)).map((z) => Math.exp(0.8 * z)),
  },
  {
    name: 'counts: Poisson 4, less is better',
    steps: [0, 1],
    draw: (random, lengths, step) => stepFrom(lengths, step, 0).map((s) => -poisson(random, 4 - 2 * s)),
  },
  {
    name: 'one outlier of 8 σ somewhere',
    steps: [0, 1, 2],
    draw: (random, lengths, step) => {
      const values = plus(normals(random, lengths), stepFrom(lengths, step, 0))
      values[random.below(values.length)]! += random.uniform() < 0.5 ? 8 : -8
      return values
    },
  },
  drift(1),
  drift(2),
  {
    name: 'step only after a third of the follow-up',
    steps: [1, 2],
    draw: (random, lengths, step) =>
      plus(normals(random, lengths), stepFrom(lengths, step, Math.round(lengths.after / 3))),
  },
  {
    name: 'step only after half of the follow-up',
    steps: [1, 2],
    draw: (random, lengths, step) =>
      plus(normals(random, lengths), stepFrom(lengths, step, lengths.after / 2)),
  },
  {
    name: 'gain that is gone after half of the follow-up (a claim is wrong)',
    steps: [2],
    draw: (random, lengths, step) =>
      plus(normals(random, lengths), stepFrom(lengths, step, 0, lengths.after / 2)),
  },
]

function drift(size: number): Shape {
  return {
    name: `drift of ${size} σ per baseline, no step`,
    steps: [0],
    draw: (random, lengths) => normals(random, lengths).map((z, t) => z + (size * t) / lengths.before),
  }
}

/** Knuth's product of uniforms: fine for small means. */
function poisson(random: Random, mean: number): number {
  const floor = Math.exp(-mean)
  let count = -1
  for (let product = 1; product > floor; count++) product *= 1 - random.uniform()
  return count
}

export interface ShapeCounts {
  readonly shape: string
  readonly lengths: Lengths
  readonly series: number
  readonly improved: readonly { readonly step: number; readonly v1: number; readonly v2: number }[]
}

/** Counts *improved* at the judging date, for every step of the shape. */
export function simulateShape(shape: Shape, lengths: Lengths, series: number, seed: number): ShapeCounts {
  const improved = shape.steps.map((step) => {
    const random = randomFrom(seed + step)
    const counts = { step, v1: 0, v2: 0 }
    for (let i = 0; i < series; i++) {
      const input = inputOf(shape.draw(random, lengths, step), lengths)
      counts.v1 += Number(claimOfV1(input).improved)
      counts.v2 += Number(claimOfV2(input).improved)
    }
    return counts
  })
  return { shape: shape.name, lengths, series, improved }
}
