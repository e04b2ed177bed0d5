import type { RuleName, RuleSignal, SignalSide } from './signal.ts'
import { runEnds, signalsOfEnds, windowEnds } from './windows.ts'
import type { ZoneLines } from './zones.ts'
import { beyondSides, centreSides, checkZones } from './zones.ts'

/** One of the eight rules: where its patterns end, and the patterns as signals. */
export interface ZoneRule {
  readonly rule: RuleName
  /** 0-based last points of the patterns. */
  readonly ends: readonly number[]
  readonly signals: readonly RuleSignal[]
}

type Sided = readonly [high: readonly number[], low: readonly number[]]

/**
 * Nelson's eight rules (Nelson 1984; as Rspc 1.2.2 counts them, fixtures `nelson`), in their order:
 * beyond 3 sigma; 9 on one side; 6 rising or falling; 14 alternating; 2 of 3 beyond 2 sigma; 4 of 5 beyond 1 sigma;
 * 15 within 1 sigma; 8 outside 1 sigma. Each further rule buys more false alarms.
 * @throws StatisticsError `not_finite`, `bad_option`
 */
export function nelsonRules(values: readonly number[], lines: ZoneLines): ZoneRule[] {
  checkZones(values, lines)
  const steps = values.map((value, i) => (i === 0 ? 0 : Math.sign(value - values[i - 1]!)))
  const turns = steps.map((step, i) => (i > 0 && step !== 0 && step === -steps[i - 1]! ? 1 : 0))
  const beyond1 = beyondSides(values, lines, 1)
  return [
    bySide('outside', bySign(beyondSides(values, lines, 3), 1), 1),
    bySide('nine_one_side', bySign(centreSides(values, lines), 9), 9),
    bySide('six_in_a_row', bySign(steps, 5), 6),
    both('alternating', runEnds(turns, 12), 14),
    twoOfThreeBeyond2(values, lines),
    fourOfFiveBeyond1(beyond1),
    both(
      'fifteen_within_1',
      runEnds(
        beyond1.map((side) => (side === 0 ? 1 : 0)),
        15,
      ),
      15,
    ),
    both('eight_outside_1', runEnds(beyond1.map(Math.abs), 8), 8),
  ]
}

/**
 * The Western Electric zone rules (handbook of 1956): beyond 3 sigma, 2 of 3 beyond 2, 4 of 5 beyond 1, 8 on one side.
 * @throws StatisticsError `not_finite`, `bad_option`
 */
export function westernElectricRules(values: readonly number[], lines: ZoneLines): ZoneRule[] {
  checkZones(values, lines)
  return [
    bySide('outside', bySign(beyondSides(values, lines, 3), 1), 1),
    twoOfThreeBeyond2(values, lines),
    fourOfFiveBeyond1(beyondSides(values, lines, 1)),
    bySide('eight_one_side', bySign(centreSides(values, lines), 8), 8),
  ]
}

function twoOfThreeBeyond2(values: readonly number[], lines: ZoneLines): ZoneRule {
  const beyond = beyondSides(values, lines, 2)
  return bySide('two_of_three_beyond_2', [windowEnds(beyond, 1, 2, 3), windowEnds(beyond, -1, 2, 3)], 3)
}

function fourOfFiveBeyond1(beyond: readonly number[]): ZoneRule {
  return bySide('four_of_five_beyond_1', [windowEnds(beyond, 1, 4, 5), windowEnds(beyond, -1, 4, 5)], 5)
}

function bySign(codes: readonly number[], length: number): Sided {
  const ends = runEnds(codes, length)
  return [ends.filter((i) => codes[i] === 1), ends.filter((i) => codes[i] === -1)]
}

function bySide(rule: RuleName, [high, low]: Sided, width: number): ZoneRule {
  const signals = [...signalsOfEnds(rule, 'high', high, width), ...signalsOfEnds(rule, 'low', low, width)]
  return {
    rule,
    ends: [...high, ...low].sort((a, b) => a - b),
    signals: signals.sort((a, b) => a.points[0]! - b.points[0]!),
  }
}

function both(rule: RuleName, ends: readonly number[], width: number): ZoneRule {
  const side: SignalSide = 'both'
  return { rule, ends, signals: signalsOfEnds(rule, side, ends, width) }
}
