/** How often a step was left out before a day and since. */
export interface SkipShare {
  readonly skipped: number
  readonly laps: number
}

interface Week {
  readonly weekOn: string
  readonly laps: number
  readonly skipped: readonly number[]
}

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Laps that left a step out in the weeks before the day's, and from its week on. */
export function beforeAndSince(
  weeks: readonly Week[],
  step: number,
  since: string,
): { before: SkipShare; since: SkipShare } {
  const sum = (chosen: readonly Week[]): SkipShare => ({
    skipped: chosen.reduce((total, { skipped }) => total + (skipped[step - 1] ?? 0), 0),
    laps: chosen.reduce((total, { laps }) => total + laps, 0),
  })
  const monday = mondayOf(since)
  return {
    before: sum(weeks.filter(({ weekOn }) => weekOn < monday)),
    since: sum(weeks.filter(({ weekOn }) => weekOn >= monday)),
  }
}

/** The Monday of a day's week: a week is the smallest thing that is counted. */
export function mondayOf(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return addDays(day, -weekday)
}

/** Windows in which the metric of a step is looked at; null when there is no week on one of the two sides. */
export function lookWindows(
  weeks: readonly Week[],
  since: string,
): { from: string; to: string; live: string; until: string } | null {
  const live = mondayOf(since)
  const [first] = weeks
  const last = weeks.at(-1)
  if (!first || !last || first.weekOn >= live || last.weekOn < live) return null
  return { from: first.weekOn, to: addDays(live, -1), live, until: addDays(last.weekOn, 6) }
}
