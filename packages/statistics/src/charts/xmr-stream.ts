import { checkFinite } from '../checks.ts'
import { StatisticsError } from '../errors.ts'
import { anySignal } from '../rules/flags.ts'
import type { TwoOfThreeVariant } from '../rules/mdc-rules.ts'
import { markMdcFlags } from '../rules/mdc-rules.ts'
import { checkFixAfter } from './phases.ts'
import type { RangeScreen } from './range-screen.ts'
import { rangeScreen } from './range-screen.ts'

export interface XmrStreamStep {
  /** 0-based place of the new point. */
  readonly index: number
  /** Null for the first point. */
  readonly limits: { readonly mean: number; readonly lower: number; readonly upper: number } | null
  readonly frozen: boolean
  /** Bits of `flag` of the new point. */
  readonly flags: number
  /** Places, this one included, that carry a signal now and did not before; only known once limits are frozen. */
  readonly newSignals: readonly number[]
}

export interface XmrStreamOptions {
  /** Freeze limits after so many points; null lets them grow with every point. */
  readonly freezeAfter: number | null
  readonly screen?: boolean
  readonly twoOfThree?: TwoOfThreeVariant
}

/** A rule looks back at most this far: seven points for runs, and their first step. */
const lookback = 8

/**
 * An XmR chart that takes its points one by one and agrees with `xmrChart` over the same points.
 * Frozen limits: every point costs the same, whatever came before. Growing limits without screening too; with
 * screening the ranges are kept in order, which adds the logarithm of their number. While limits grow, only the
 * newest point is judged: older ones would change their colour with every new limit.
 */
export class XmrStream {
  readonly #freezeAfter: number | null
  readonly #variant: TwoOfThreeVariant
  readonly #ranges: RangeScreen | null
  readonly #early: number[] = []
  #recent: number[] = []
  #recentFlags: Uint16Array<ArrayBuffer> = new Uint16Array(0)
  #count = 0
  #anchor = 0
  #sum = 0
  #rangeSum = 0
  #last = 0
  #frozen: { mean: number; lower: number; upper: number } | null = null

  /** @throws StatisticsError `bad_option` */
  constructor(options: XmrStreamOptions) {
    checkFixAfter(options.freezeAfter)
    this.#freezeAfter = options.freezeAfter
    this.#variant = options.twoOfThree ?? 'mdc-2023'
    this.#ranges = options.screen === false ? null : rangeScreen()
  }

  /** @throws StatisticsError `not_finite` (nothing is taken in), `out_of_range` */
  push(value: number): XmrStreamStep {
    checkFinite([value], 'value')
    const index = this.#count++
    if (this.#frozen) return this.#judgeAgainstFrozen(value, index)
    this.#takeIn(value, index)
    const limits = index === 0 ? null : this.#growingLimits()
    this.#recent = [...this.#recent.slice(1 - lookback), value]
    if (this.#freezeAfter !== null) this.#early.push(value)
    if (limits && this.#count === this.#freezeAfter) return this.#freeze(limits, index)
    const flags = new Uint16Array(this.#recent.length)
    if (limits) markMdcFlags(this.#recent, 0, this.#recent.length, limits, this.#variant, flags)
    return { index, limits, frozen: false, flags: flags.at(-1)!, newSignals: [] }
  }

  #takeIn(value: number, index: number): void {
    if (index === 0) this.#anchor = value
    else {
      const range = Math.abs(value - this.#last)
      this.#rangeSum += range
      this.#ranges?.add(range)
    }
    this.#sum += value - this.#anchor
    this.#last = value
  }

  #growingLimits() {
    const mean = this.#anchor + this.#sum / this.#count
    const spread = 2.66 * (this.#ranges?.screenedMean() ?? this.#rangeSum / (this.#count - 1))
    const limits = { mean, lower: mean - spread, upper: mean + spread }
    if (Number.isFinite(limits.lower) && Number.isFinite(limits.upper)) return limits
    throw new StatisticsError('out_of_range', 'The limits leave the range of numbers; use a larger unit.')
  }

  /** The points so far are judged once, all together. */
  #freeze(limits: { mean: number; lower: number; upper: number }, index: number): XmrStreamStep {
    this.#frozen = limits
    const flags = new Uint16Array(this.#early.length)
    markMdcFlags(this.#early, 0, this.#early.length, limits, this.#variant, flags)
    this.#recentFlags = flags.slice(-lookback)
    const newSignals = Array.from(flags.keys()).filter((i) => (flags[i]! & anySignal) !== 0)
    this.#early.length = 0
    return { index, limits, frozen: true, flags: flags.at(-1)!, newSignals }
  }

  #judgeAgainstFrozen(value: number, index: number): XmrStreamStep {
    const before = this.#recentFlags
    const recent = [...this.#recent, value]
    const flags = new Uint16Array(recent.length)
    markMdcFlags(recent, 0, recent.length, this.#frozen!, this.#variant, flags)
    const newSignals: number[] = []
    for (let i = 0; i < flags.length; i++) {
      const earlier = before[i] ?? 0
      if (((flags[i]! | earlier) & anySignal) !== 0 && (earlier & anySignal) === 0) {
        newSignals.push(index - flags.length + 1 + i)
      }
      flags[i]! |= earlier
    }
    const drop = Math.max(0, recent.length - lookback)
    this.#recent = recent.slice(drop)
    this.#recentFlags = flags.slice(drop)
    return { index, limits: this.#frozen, frozen: true, flags: flags.at(-1)!, newSignals }
  }
}
