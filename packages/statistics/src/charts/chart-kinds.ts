import { cLimits, gLimits, pLimits, ppLimits, uLimits, upLimits } from './attribute-limits.ts'
import type { Basis, PhaseLimits } from './chart-limits.ts'
import { iLimits, ipLimits, mrLimits, runLimits } from './individuals-limits.ts'
import { sLimits, xbarLimits } from './subgroup-limits.ts'
import { tLimits } from './time-between-limits.ts'

export type ChartKind = 'run' | 'i' | 'mr' | 'xbar' | 's' | 'c' | 'u' | 'up' | 'p' | 'pp' | 'ip' | 'g' | 't'

export interface ControlChartInput {
  readonly kind: ChartKind
  /** Values, counts, numerators or times, one per point; for xbar and s one per single measurement. */
  readonly values: readonly number[]
  /** Cases or exposure per point: u, u', p, p' and I'. */
  readonly denominators?: readonly number[]
  /** Number of the subgroup of each measurement, never falling: xbar and s. */
  readonly subgroups?: readonly number[]
  /** 0-based plotted places at which limits begin anew. */
  readonly phaseStarts?: readonly number[]
  /** Limits from the first so many points of each phase only. */
  readonly fixAfter?: number | null
  /** Plotted points that count neither for limits nor for runs, with the reason that a reader is told. */
  readonly exclude?: readonly { readonly index: number; readonly reason: string }[]
  /** Leave out moving ranges at or above 3.267 times their mean, once. Default true. */
  readonly screen?: boolean
}

/** How a chart divides, what its values must be, and where its limits come from. */
interface KindRule {
  readonly limits: (basis: Basis) => PhaseLimits
  readonly denominators: boolean
  readonly subgroups: boolean
  /** The values are counts or times: never below zero. */
  readonly countsOnly: boolean
  /** No numerator above its denominator. */
  readonly share: boolean
}

const plain = { denominators: false, subgroups: false, countsOnly: false, share: false }
const rate = { ...plain, denominators: true, countsOnly: true }

export const chartKinds: Readonly<Record<ChartKind, KindRule>> = {
  run: { ...plain, limits: runLimits },
  i: { ...plain, limits: iLimits },
  mr: { ...plain, limits: mrLimits },
  xbar: { ...plain, limits: xbarLimits, subgroups: true },
  s: { ...plain, limits: sLimits, subgroups: true },
  c: { ...plain, limits: cLimits, countsOnly: true },
  u: { ...rate, limits: uLimits },
  up: { ...rate, limits: upLimits },
  p: { ...rate, limits: pLimits, share: true },
  pp: { ...rate, limits: ppLimits, share: true },
  ip: { ...plain, limits: ipLimits, denominators: true },
  g: { ...plain, limits: gLimits, countsOnly: true },
  t: { ...plain, limits: tLimits, countsOnly: true },
}
