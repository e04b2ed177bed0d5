import { claimOfV1, claimOfV2, inputOf } from './judge-both.ts'
import type { Lengths } from './lengths.ts'
import type { Random } from './random.ts'
import { randomFrom } from './random.ts'
import type { RealSource } from './real-series.ts'

/** Neighbours that stay together when a series is mixed. */
const blockLength = 6

export interface RealCounts {
  readonly series: number
  /** A made-up go-live in a stretch of the series as it is: real changes and drift are in it. */
  readonly asItIs: { v1: number; v2: number }
  /** Blocks of six neighbours in random order: no lasting change can be in it. */
  readonly mixed: { v1: number; v2: number }
  /** The same with one standard deviation of the series added after go-live. */
  readonly mixedWithStep: { v1: number; v2: number }
}

/** Draws from the real series of one source and counts *improved*; null when no series is long enough. */
export function resampleReal(
  source: RealSource,
  lengths: Lengths,
  series: number,
  seed: number,
): RealCounts | null {
  const random = randomFrom(seed)
  const points = lengths.before + lengths.after
  const longEnough = source.series.filter((values) => values.length >= points)
  if (longEnough.length === 0) return null
  const counts: RealCounts = {
    series,
    asItIs: { v1: 0, v2: 0 },
    mixed: { v1: 0, v2: 0 },
    mixedWithStep: { v1: 0, v2: 0 },
  }
  const judge = (values: readonly number[], into: { v1: number; v2: number }) => {
    const input = inputOf(values, lengths)
    into.v1 += Number(claimOfV1(input).improved)
    into.v2 += Number(claimOfV2(input).improved)
  }
  for (let i = 0; i < series; i++) {
    const values = longEnough[random.below(longEnough.length)]!
    const start = random.below(values.length - points + 1)
    judge(values.slice(start, start + points), counts.asItIs)
    const mixed = mixBlocks(values, points, random)
    judge(mixed, counts.mixed)
    const step = standardDeviation(values)
    const stepped = mixed.map((value, t) => (t < lengths.before ? value : value + step))
    judge(stepped, counts.mixedWithStep)
  }
  return counts
}

/** Moving-block bootstrap (Künsch 1989). */
function mixBlocks(values: readonly number[], points: number, random: Random): number[] {
  const mixed: number[] = []
  while (mixed.length < points) {
    const start = random.below(values.length - blockLength + 1)
    mixed.push(...values.slice(start, start + blockLength))
  }
  return mixed.slice(0, points)
}

function standardDeviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}
