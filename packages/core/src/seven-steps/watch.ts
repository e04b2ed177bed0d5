import type { Period, WatchCheck } from '@ratchet/contract'
import { dayAfter } from '@ratchet/evidence'
import { addPeriods, periodEndOf } from '../metrics/index.ts'
import { contractInForce, type LapRecord, latestVerdict } from './lap-record.ts'

const checkDays = [30, 60, 90]
const checkPeriods = [6, 12, 18]

/** The three days on which a gain is looked at again: after 30/60/90 days or 6/12/18 periods, whichever is later. */
export function checkDates(judgingOn: string, watched: { period: Period; followupTo: string }[]): string[] {
  return checkDays.map((days, index) => {
    const byPeriods = watched.map(({ period, followupTo }) =>
      addPeriods(period, followupTo, (checkPeriods[index] ?? 0) + 1),
    )
    return [dayAfter(judgingOn, days), ...byPeriods].reduce((latest, date) => (date > latest ? date : latest))
  })
}

/** The metrics whose gain is watched: those whose target was met. A gain that was never shown cannot be lost. */
export function watchedMetrics(lap: LapRecord) {
  const met = latestVerdict(lap)?.targets.filter((target) => target.label === 'met') ?? []
  const metrics = contractInForce(lap)?.content.metrics ?? []
  return metrics.filter((metric) => met.some((target) => target.metricId === metric.metricId))
}

/** How the watch stands. One check that says *lost* or *partly lost* is enough to reopen. */
export function watchState(
  checks: readonly Pick<WatchCheck, 'ranAt' | 'results'>[],
): 'none' | 'running' | 'held' | 'lost' {
  if (checks.length === 0) return 'none'
  const codes = checks.flatMap((check) => check.results?.map((result) => result.code) ?? [])
  if (codes.some((code) => code === 'gain_lost' || code === 'gain_partly_lost')) return 'lost'
  return checks.every((check) => check.ranAt !== null) ? 'held' : 'running'
}

/** Whether a series reaches up to a check: it knows the last period that was over on that day, or a later one. */
export function reachesCheck(period: Period, dueOn: string, lastPeriod: string | null): boolean {
  if (lastPeriod === null) return false
  return periodEndOf(period, addPeriods(period, lastPeriod, 1)) >= dueOn
}
