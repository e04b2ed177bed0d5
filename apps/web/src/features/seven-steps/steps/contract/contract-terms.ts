import type { Baseline, ContractDraft, ContractTerms } from '@ratchet/contract'

/** Terms as they are typed. */
export type TypedTerms = { goLiveOn: string; settlingInPeriods: string; followupPeriods: string }

export const typedTerms = (terms: ContractTerms): TypedTerms => ({
  goLiveOn: terms.goLiveOn,
  settlingInPeriods: String(terms.settlingInPeriods),
  followupPeriods: String(terms.followupPeriods),
})

/** The terms that make sense so far; what is half typed is left out, so that a date can be shown all the same. */
export function readTerms(typed: TypedTerms): Partial<ContractTerms> {
  const settlingInPeriods = whole(typed.settlingInPeriods, 0, 60)
  const followupPeriods = whole(typed.followupPeriods, 6, 400)
  return {
    ...(/^\d{4}-\d{2}-\d{2}$/u.test(typed.goLiveOn) ? { goLiveOn: typed.goLiveOn } : {}),
    ...(settlingInPeriods === null ? {} : { settlingInPeriods }),
    ...(followupPeriods === null ? {} : { followupPeriods }),
  }
}

/** All three terms, or null while one of them makes no sense. */
export function wholeTerms(typed: TypedTerms): ContractTerms | null {
  const { goLiveOn, settlingInPeriods, followupPeriods } = readTerms(typed)
  if (goLiveOn === undefined || settlingInPeriods === undefined || followupPeriods === undefined) return null
  return { goLiveOn, settlingInPeriods, followupPeriods }
}

/** What is wrong with the typed go-live: no day, or one that begins before the baselines' last period does. */
export function goLiveProblem(
  goLiveOn: string,
  baselines: readonly Pick<Baseline, 'to'>[],
): 'missing' | 'before_baseline' | null {
  if (goLiveOn === '') return 'missing'
  return baselines.some(({ to }) => goLiveOn <= to) ? 'before_baseline' : null
}

function whole(text: string, least: number, most: number): number | null {
  const number = /^\d+$/u.test(text.trim()) ? Number(text) : Number.NaN
  return number >= least && number <= most ? number : null
}

export type Honest = { kind: 'enough' | 'long' | 'never' } | { kind: 'short'; on: string; periods: number }

/** What is computed by simulation is right to a few hundredths. */
const simulated = 1.05

/** Is the follow-up long enough for what was agreed? The slowest target decides; a guardrail without one cannot. */
export function honestDate(draft: ContractDraft): Honest {
  const wanted = draft.metrics.filter((metric) => metric.changeWanted !== null)
  if (wanted.some((metric) => metric.periodsNeeded === null)) return { kind: 'never' }
  const periods = wanted.reduce((most, metric) => Math.max(most, metric.periodsNeeded ?? 0), 0)
  if (periods <= draft.terms.followupPeriods) {
    // A baseline that drifts or wanders can hide in a long look what a shorter one shows.
    const hidden = wanted.some(
      ({ smallestDetectable: smallest, changeWanted }) =>
        smallest === null || smallest > simulated * (changeWanted ?? 0),
    )
    return hidden ? { kind: 'long' } : { kind: 'enough' }
  }
  const on = wanted.reduce((last, { earliestJudgingOn: on }) => (on !== null && on > last ? on : last), '')
  return { kind: 'short', on, periods }
}
