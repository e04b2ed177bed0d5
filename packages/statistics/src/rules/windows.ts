import type { RuleName, RuleSignal, SignalSide } from './signal.ts'
import { ruleSignal } from './signal.ts'

/** Last points of every stretch of `length` points whose code is the same and not 0. */
export function runEnds(codes: readonly number[], length: number): number[] {
  let run = 0
  return codes.flatMap((code, i) => {
    run = i > 0 && code === codes[i - 1] ? run + 1 : 1
    return code !== 0 && run >= length ? [i] : []
  })
}

/** Points that carry `code` when at least `needed` of the last `width` points do (fewer than `width` at the start). */
export function windowEnds(codes: readonly number[], code: number, needed: number, width: number): number[] {
  let inside = 0
  return codes.flatMap((own, i) => {
    if (own === code) inside++
    if (i >= width && codes[i - width] === code) inside--
    return own === code && inside >= needed ? [i] : []
  })
}

/** Patterns that end at neighbouring points are one signal; its points are those of all of them. */
export function signalsOfEnds(
  rule: RuleName,
  side: SignalSide,
  ends: readonly number[],
  width: number,
): RuleSignal[] {
  const spans: [first: number, last: number][] = []
  for (const end of ends) {
    const span = spans.at(-1)
    if (span && end === span[1] + 1) span[1] = end
    else spans.push([Math.max(0, end - width + 1), end])
  }
  return spans.map(([first, last]) =>
    ruleSignal(
      rule,
      side,
      Array.from({ length: last - first + 1 }, (_, i) => first + i),
    ),
  )
}
