import type { Verdict } from '@ratchet/statistics'
import { judgeV2, judgeWith } from '@ratchet/statistics'
import { autoregressive } from './autoregressive.ts'
import { inputOf } from './judge-both.ts'
import type { Lengths } from './lengths.ts'
import { randomFrom } from './random.ts'

export interface GuardrailCell {
  readonly lengths: Lengths
  readonly carryOver: number
  /** The harm that is tolerated, in standard deviations; it really happens, in full, at go-live. */
  readonly harm: number
  readonly series: number
  readonly seed: number
}

/** How many series a guardrail calls safe, and how many worse; the rest is neither. */
export interface GuardrailCounts {
  readonly harm: number
  readonly series: number
  readonly safe: { v1: number; v2: number }
  readonly worse: { v1: number; v2: number }
}

/** Guardrails that lose exactly what is tolerated. The same cell gives the same counts, whenever it is run. */
export function simulateGuardrail({
  lengths,
  carryOver,
  harm,
  series,
  seed,
}: GuardrailCell): GuardrailCounts {
  const random = randomFrom(seed)
  const counts = { harm, series, safe: { v1: 0, v2: 0 }, worse: { v1: 0, v2: 0 } }
  for (let i = 0; i < series; i++) {
    const values = autoregressive(random, carryOver, lengths.before + lengths.after)
    for (let t = lengths.before; t < values.length; t++) values[t]! -= harm
    const input = inputOf(values, lengths)
    const [v1, v2] = [judgeWith('verdict-v1', input), judgeV2(input)]
    counts.safe.v1 += Number(isSafe(v1, harm))
    counts.safe.v2 += Number(isSafe(v2, harm))
    counts.worse.v1 += Number(v1.verdict === 'worse')
    counts.worse.v2 += Number(v2.verdict === 'worse')
  }
  return counts
}

/** The rule for guardrails (packages/evidence/src/overall-answer.ts), in as far as it calls one safe. */
export function isSafe(verdict: Verdict, toleratedHarm: number): boolean {
  if (verdict.verdict === 'insufficient_data') return false
  if (verdict.verdict.startsWith('improved')) return true
  return verdict.verdict === 'no_signal' && verdict.smallestDetectable <= toleratedHarm
}
