import type { JudgedVerdict, VerdictInput } from '@ratchet/statistics'
import { interimReading, judgeV2, judgeWith } from '@ratchet/statistics'
import type { Lengths } from './lengths.ts'

export interface EngineClaim {
  readonly improved: boolean
  readonly worse: boolean
  /** Ends of the interval for the size of the step. */
  readonly low: number
  readonly high: number
}

export interface ConfirmableClaim extends EngineClaim {
  /** *Improved*, and shown at any look. */
  readonly confirmed: boolean
}

/** A series whose last `after` points follow the change; higher is better. */
export function inputOf(
  values: readonly number[],
  { before, after }: Lengths,
  seasonPeriod: number | null = null,
): VerdictInput {
  return {
    direction: 'increase',
    target: null,
    seasonPeriod,
    baseline: values.slice(0, before),
    followup: values.slice(before, before + after),
  }
}

export function claimOfV1(input: VerdictInput): EngineClaim {
  const verdict = judgeWith('verdict-v1', input)
  return verdict.verdict === 'insufficient_data' ? tooLittle() : claimOf(verdict)
}

export function claimOfV2(input: VerdictInput): ConfirmableClaim {
  const verdict = judgeV2(input)
  if (verdict.verdict === 'insufficient_data') return tooLittle()
  const claim = claimOf(verdict)
  return { ...claim, confirmed: claim.improved && interimReading(verdict) === 'confirmed' }
}

function claimOf(verdict: JudgedVerdict): EngineClaim {
  return {
    improved: verdict.verdict === 'improved_no_target',
    worse: verdict.verdict === 'worse',
    low: verdict.diffLo,
    high: verdict.diffHi,
  }
}

/** The bench asks for lengths that every engine judges; anything else is a mistake in the bench. */
function tooLittle(): never {
  throw new Error('The bench made a series that is too short to be judged.')
}
