import { rescaled } from '../scale.ts'
import type { XmrPhase } from './xmr-phase.ts'

/** A phase in the caller's unit again. @throws StatisticsError `out_of_range` */
export function rescaledPhase(phase: XmrPhase, exponent: number): XmrPhase {
  return {
    ...phase,
    mean: rescaled(phase.mean, exponent),
    lower: rescaled(phase.lower, exponent),
    upper: rescaled(phase.upper, exponent),
    meanMovingRange: rescaled(phase.meanMovingRange, exponent),
  }
}
