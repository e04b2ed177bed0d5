import { dateIn, type Scope } from '../foundation/index.ts'
import { getWorkspace } from '../people/index.ts'
import { inPlaceOn } from './lap-record.ts'
import { type OutlineRow, selectOutlines } from './outline-store.ts'
import { watchState } from './watch.ts'

/** What another room may know of a lap without its contents. */
export interface LapOutline {
  hasVision: boolean
  hasStakeholders: boolean
  hasBaseline: boolean
  hasTarget: boolean
  /** The change is live. */
  isLive: boolean
  isJudged: boolean
  /** Something became the ordinary way, and somebody holds it. */
  isHeld: boolean
  /** Closed or given up. */
  hasEnded: boolean
  watch: 'none' | 'running' | 'held' | 'lost'
}

/** The laps of improvements in outline, newest first. Improvements without a lap are missing. */
export async function lapOutlines(
  scope: Scope,
  improvementIds: readonly string[],
): Promise<Map<string, LapOutline[]>> {
  const today = dateIn((await getWorkspace(scope)).zone, scope.now)
  const rows = Map.groupBy(await selectOutlines(scope, improvementIds), (row) => row.improvement_id)
  return new Map([...rows].map(([id, laps]) => [id, laps.map((row) => outlineOf(row, today))]))
}

function outlineOf(row: OutlineRow, today: string): LapOutline {
  const isWithoutSeries = row.unmeasured !== null && row.go_live_on === null
  const liveOn = isWithoutSeries ? inPlaceOn(row) : row.go_live_on
  return {
    hasVision: row.statement !== '',
    hasStakeholders: row.stakeholders > 0,
    hasBaseline: row.baselines > 0 || row.beside > 0,
    hasTarget: row.targets > 0 || row.unmeasured?.goal != null,
    isLive: liveOn !== null && liveOn <= today,
    isJudged: row.is_judged,
    isHeld: row.standardised > 0 && row.has_holder,
    hasEnded: row.has_ended,
    watch: watchState(row.checks),
  }
}
