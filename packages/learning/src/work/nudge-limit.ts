const week = 7 * 86_400_000
export const nudgesPerWeek = 3

/**
 * Whether one more nudge is allowed.
 *
 * @param earlier when this person was nudged before
 * @param snoozedUntil a day of the learner; up to and including the day before it nothing is said
 */
export function mayNudge(
  earlier: readonly Date[],
  now: Date,
  snoozedUntil: string | null,
  todayOn: string,
): boolean {
  if (snoozedUntil !== null && todayOn < snoozedUntil) return false
  return earlier.filter((at) => now.getTime() - at.getTime() < week).length < nudgesPerWeek
}
