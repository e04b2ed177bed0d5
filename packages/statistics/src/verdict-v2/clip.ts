import { median } from '../averages.ts'
import type { Phase, Phases } from './phases.ts'

export interface Clipped {
  readonly phases: Phases
  /** 0-based places of the values that were limited. */
  readonly baselineIdx: readonly number[]
  readonly followupIdx: readonly number[]
}

/**
 * Limits each value to three robust standard deviations around its own phase's median, so that one absurd value
 * decides nothing (verdict v2, step 2). s = 1.4826 · median|r| · √(N/(N-2)); with s = 0 nothing is limited.
 */
export function clipPhases({ before, after }: Phases): Clipped {
  const centres = { before: median(before.values), after: median(after.values) }
  const sizes = [
    ...before.values.map((value) => Math.abs(value - centres.before)),
    ...after.values.map((value) => Math.abs(value - centres.after)),
  ]
  const reach = 3 * 1.4826 * median(sizes) * Math.sqrt(sizes.length / (sizes.length - 2))
  const clip = (phase: Phase, centre: number): Phase => {
    if (reach === 0) return phase
    const values = phase.values.map((value) => Math.min(centre + reach, Math.max(centre - reach, value)))
    return { ...phase, values }
  }
  const phases = { before: clip(before, centres.before), after: clip(after, centres.after) }
  return {
    phases,
    baselineIdx: changed(before, phases.before),
    followupIdx: changed(after, phases.after),
  }
}

function changed(raw: Phase, clipped: Phase): number[] {
  return raw.values.flatMap((value, i) => (value === clipped.values[i] ? [] : [i]))
}
