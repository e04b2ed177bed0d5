import type { Scope } from '../foundation/index.ts'
import { latestVerdict } from './lap-record.ts'
import { loadLap } from './lap-scope.ts'
import { mayRead, type NextInOutcome, nextInOutcome } from './outcome-rules.ts'
import { watchedMetrics } from './watch.ts'

/** What another room may know of a watch: its checks, and the metrics that it looks at. */
export interface WatchOutline {
  checks: { number: number; dueOn: string; ran: boolean }[]
  metrics: { metricId: string; metricName: string; followupTo: string }[]
}

/** The watch over a lap's gain. @throws not_found */
export async function readWatch(scope: Scope, lapId: string): Promise<WatchOutline> {
  const { lap } = await loadLap(scope, lapId)
  return {
    checks: lap.checks.map(({ number, dueOn, ranAt }) => ({ number, dueOn, ran: ranAt !== null })),
    metrics: watchedMetrics(lap).map(({ metricId, metricName, followupTo }) => ({
      metricId,
      metricName,
      followupTo,
    })),
  }
}

/** What a lap still needs at its judging date, for rooms that offer it, and whether whoever asks may read its verdict. */
export async function readOutcome(
  scope: Scope,
  lapId: string,
): Promise<(NextInOutcome & { mayRead: boolean }) | null> {
  const { lap, around } = await loadLap(scope, lapId)
  const found = nextInOutcome(lap, around)
  return found && { ...found, mayRead: mayRead(lap, scope.actor.memberId) }
}

/** The verdict that a lap stands on, for rooms that ask somebody to read it; null before it is computed. */
export async function latestVerdictOf(
  scope: Scope,
  lapId: string,
): Promise<{ id: string; overall: string } | null> {
  const verdict = latestVerdict((await loadLap(scope, lapId)).lap)
  return verdict && { id: verdict.id, overall: verdict.overall }
}
