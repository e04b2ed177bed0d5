import {
  type ContinualAnswer,
  type ContinualCheck,
  type ContinualPlace,
  continualParts,
} from '@ratchet/contract'

/** An improvement that was worked on in the period, with the answer of the rule for one improvement. */
export interface CheckedImprovement {
  improvementId: string
  sentence: string
  check: ContinualCheck
}

/** More would be a list to work through, and the backlog is that. */
const shownAtMost = 5

/**
 * The answer of a place from those of its improvements. Those that can be told decide: continual where at least as many are
 * continual as are one-offs. A part counts as missing where the work has passed it over, never where it lies ahead.
 *
 * @param skipped for each lap that ended, the steps that it left out
 */
export function placeOfChecks(
  place: Pick<ContinualPlace, 'kind' | 'id' | 'name'>,
  improvements: readonly CheckedImprovement[],
  skipped: readonly (readonly number[])[],
): ContinualPlace {
  const count = (answer: ContinualAnswer) =>
    improvements.filter(({ check }) => check.answer === answer).length
  const counts = {
    continual: count('continual'),
    one_off: count('one_off'),
    under_way: count('under_way'),
    cannot_tell: count('cannot_tell'),
  }
  return {
    ...place,
    answer: answerOf(counts),
    counts,
    missing: continualParts.flatMap((part) => {
      const lacking = improvements.flatMap(({ improvementId, sentence, check }) => {
        const found = check.parts.find((one) => one.part === part && one.state === 'missing')
        return found ? [{ improvementId, sentence, reason: found.reason }] : []
      })
      const evidence = { count: lacking.length, first: lacking.slice(0, shownAtMost) }
      return lacking.length === 0 ? [] : [{ part, evidence }]
    }),
    endedLaps: skipped.length,
    skipped: [1, 2, 3, 4, 5, 6, 7].map((step) => skipped.filter((steps) => steps.includes(step)).length),
  }
}

function answerOf({ continual, one_off, under_way }: ContinualPlace['counts']): ContinualAnswer {
  if (continual + one_off > 0) return continual >= one_off ? 'continual' : 'one_off'
  return under_way > 0 ? 'under_way' : 'cannot_tell'
}
