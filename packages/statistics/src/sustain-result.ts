import type { PointSignal } from './signal.ts'

interface SustainHead {
  readonly nBaseline: number
  readonly nFollowup: number
  readonly nLater: number
}

export interface UndecidedSustain extends SustainHead {
  readonly verdict: 'insufficient_data'
}

export interface DecidedSustain extends SustainHead {
  readonly verdict: 'gain_held' | 'gain_partly_lost' | 'gain_lost'
  readonly baselineMean: number
  readonly followupMean: number
  readonly followupLpl: number
  readonly followupUpl: number
  readonly tailN: number
  readonly tailMean: number
  /** Share of the gain that is still there; null when there was none. */
  readonly retained: number | null
  readonly signals: readonly PointSignal[]
  readonly badSignalIdx: readonly number[]
  readonly tailVsBaseline: { readonly diff: number; readonly lo: number; readonly hi: number }
  readonly tailVsFollowup: { readonly diff: number; readonly lo: number; readonly hi: number }
}

export type SustainResult = UndecidedSustain | DecidedSustain
