import { checkFinite, checkPositions } from '../checks.ts'
import { markMdcFlags } from '../rules/mdc-rules.ts'
import { mdcSignals } from '../rules/mdc-signals.ts'
import type { RuleSignal } from '../rules/signal.ts'
import { scaled, scaleExponent } from '../scale.ts'
import { assuranceOf } from '../verdict/assurance.ts'
import type { Assurance } from '../verdict/types.ts'
import type { IndividualsLines } from './individuals-lines.ts'
import { individualsLines } from './individuals-lines.ts'
import { checkFixAfter, phaseBounds } from './phases.ts'
import type { Improvement, PointState } from './point-states.ts'
import { pointStates } from './point-states.ts'
import { rescaledPhase } from './rescale-phase.ts'
import type { XmrPhase } from './xmr-phase.ts'
import type { XmrSettings } from './xmr-settings.ts'
import { settled } from './xmr-settings.ts'

/** Limits are called trial below this many points (the 12 of the text is 13 in the reference package). */
const settledFrom = 13

export interface XmrChart {
  readonly settings: Required<Omit<XmrSettings, 'positions'>>
  readonly phases: readonly XmrPhase[]
  /** Bits of `flag`, one entry per point. */
  readonly flags: Uint16Array
  readonly signals: readonly RuleSignal[]
  readonly states: readonly PointState[]
  /** State of the last point; null without points. */
  readonly variation: PointState | null
  /** The target against the last phase's limits; null without target or direction. */
  readonly assurance: Assurance | null
  /** Assurance means something only while the last phase shows no signal. */
  readonly stable: boolean
}

/**
 * XmR chart with phases and the four Making Data Count rules (NHSRplotthedots 0.2.2; fixtures `xmr-mdc`):
 * mean ± 2.66 mean moving range per phase, rules never cross a phase.
 * A constant phase has its limits on its mean and no signal.
 * @throws StatisticsError `not_finite`, `bad_positions`, `bad_option`, `out_of_range`
 */
export function xmrChart(values: readonly number[], given: XmrSettings = {}): XmrChart {
  const { positions } = given
  const settings = settled(given)
  checkFinite(values, 'values')
  if (positions) checkPositions(positions, values.length, 'positions')
  const bounds = phaseBounds(values.length, settings.phaseStarts)
  checkFixAfter(settings.fixAfter)
  const exponent = scaleExponent(values)
  const points = exponent === 0 ? values : values.map((value) => scaled(value, -exponent))
  const flags = new Uint16Array(points.length)
  const lines: IndividualsLines = { mean: 0, meanMovingRange: 0, movingRangeCount: 0 }
  const phases: XmrPhase[] = []
  const signals: RuleSignal[] = []
  for (const [from, to] of bounds) {
    const until = settings.fixAfter === null ? to : Math.min(to, from + settings.fixAfter)
    individualsLines(points, from, until, settings.screen, positions, lines)
    const phase = phaseOf(lines, from, to)
    phases.push(phase)
    if (!phase.spreadKnown) continue
    markMdcFlags(points, from, to, phase, settings.twoOfThree, flags)
    signals.push(...mdcSignals(points, flags, from, to))
  }
  const states = pointStates(flags, settings.improvement)
  const last = phases.at(-1)
  return {
    settings,
    phases: phases.map((phase) => rescaledPhase(phase, exponent)),
    flags,
    signals,
    states,
    variation: states.at(-1) ?? null,
    assurance: assurance(settings.improvement, settings.target, last, exponent),
    stable: last !== undefined && signals.every(({ points: on }) => on[0]! < last.start),
  }
}

function phaseOf(lines: IndividualsLines, from: number, to: number): XmrPhase {
  return {
    start: from,
    end: to - 1,
    mean: lines.mean,
    lower: lines.mean - 2.66 * lines.meanMovingRange,
    upper: lines.mean + 2.66 * lines.meanMovingRange,
    meanMovingRange: lines.meanMovingRange,
    spreadKnown: lines.movingRangeCount > 0,
    trial: to - from < settledFrom,
  }
}

function assurance(
  improvement: Improvement,
  target: number | null,
  phase: XmrPhase | undefined,
  exponent: number,
): Assurance | null {
  if (improvement === 'neutral' || target === null || !phase?.spreadKnown) return null
  return assuranceOf(
    scaled(target, -exponent),
    { ...phase, movingRangeCount: 1 },
    improvement === 'increase' ? 1 : -1,
  )
}
