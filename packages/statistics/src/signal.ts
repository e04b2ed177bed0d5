export type SignalRule = 'outside' | 'shift' | 'two_of_three' | 'trend'

/** A point that a run rule flagged, and which. */
export interface PointSignal {
  /** 0-based place in the judged points. */
  readonly index: number
  readonly side: 'good' | 'bad'
  readonly rules: readonly SignalRule[]
}
