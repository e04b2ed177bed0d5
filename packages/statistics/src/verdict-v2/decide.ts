import { likeliestStep } from '../verdict/late-step.ts'
import type { LogEvidence } from './evidence.ts'
import { logEvidence } from './evidence.ts'
import type { Side } from './kept.ts'
import { isKept } from './kept.ts'
import type { Phases } from './phases.ts'
import { splitLate } from './phases.ts'
import { claimBar, searchPrice } from './settings.ts'
import type { StepFit } from './step-fits.ts'
import { fitSteps } from './step-fits.ts'

/** What the charts and the baseline's trend say before the evidence is weighed. */
export interface ChartFacts {
  readonly seasonPeriod: number | null
  readonly sustainedGood: boolean
  readonly sustainedBad: boolean
  readonly trendGuard: boolean
}

export interface Decision {
  readonly code: 'improved' | 'already_improving' | 'worse' | 'unstable' | 'no_signal'
  /** Evidence of the plain fit, both sides. */
  readonly plain: LogEvidence
  /** ln of the evidence that decided, else of the larger side. */
  readonly logUsed: number
  /** The fit that decided; effect, interval and carry-over are read from it. */
  readonly fits: readonly StepFit[]
  /** Evidence at which that fit's interval ends. */
  readonly intervalBar: number
  readonly lateStepIndex: number | null
}

/** The decision of verdict v2, steps 3 to 8, on clipped phases with good upwards. */
export function decide(phases: Phases, facts: ChartFacts): Decision {
  const { seasonPeriod, sustainedGood, sustainedBad, trendGuard } = facts
  const fits = fitSteps(phases, { seasonPeriod, withTrend: false })
  const plain = logEvidence(fits)
  const found = { plain, fits, intervalBar: claimBar, lateStepIndex: null }
  const larger = Math.max(plain.gain, plain.loss)
  if (sustainedGood && sustainedBad) return { ...found, code: 'unstable', logUsed: larger }

  if (isClaim(plain.gain, phases, 1)) {
    if (!trendGuard) return { ...found, code: 'improved', logUsed: plain.gain }
    return besideTrend(found, phases, seasonPeriod)
  }
  if (isClaim(plain.loss, phases, -1)) return { ...found, code: 'worse', logUsed: plain.loss }

  const late =
    !trendGuard && sustainedGood !== sustainedBad
      ? lateStep(phases, seasonPeriod, sustainedGood ? 1 : -1)
      : null
  return late ? { ...late, plain } : { ...found, code: 'no_signal', logUsed: larger }
}

function isClaim(logEvidenceOfSide: number, phases: Phases, side: Side): boolean {
  return logEvidenceOfSide >= Math.log(claimBar) && isKept(phases, side)
}

/** Step 7: a baseline that was rising already must be beaten by more than its own line carried on. */
function besideTrend(
  found: Omit<Decision, 'code' | 'logUsed'>,
  phases: Phases,
  seasonPeriod: number | null,
): Decision {
  const fits = fitSteps(phases, { seasonPeriod, withTrend: true })
  const { gain } = logEvidence(fits)
  if (gain >= found.plain.gain) return { ...found, code: 'improved', logUsed: found.plain.gain }
  const code = gain >= Math.log(claimBar) ? 'improved' : 'already_improving'
  return { ...found, fits, code, logUsed: gain }
}

/** Step 8: the step came some periods after go-live; the points before it count as baseline. */
function lateStep(phases: Phases, seasonPeriod: number | null, side: Side): Omit<Decision, 'plain'> | null {
  const k = likeliestStep(phases.after.values)
  if (k === null) return null
  const split = splitLate(phases, k)
  const fits = fitSteps(split, { seasonPeriod, withTrend: false })
  const evidence = logEvidence(fits)
  const logUsed = (side === 1 ? evidence.gain : evidence.loss) - Math.log(searchPrice)
  if (!isClaim(logUsed, split, side)) return null
  const code = side === 1 ? 'improved' : 'worse'
  return { code, logUsed, fits, intervalBar: claimBar * searchPrice, lateStepIndex: k }
}
