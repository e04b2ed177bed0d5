import { dateIn, type Scope } from '../foundation/index.ts'
import { getWorkspace } from '../people/index.ts'
import { contractInForce, inPlaceOn, isWithoutSeries } from './lap-record.ts'
import { loadLap } from './lap-scope.ts'
import { lapIdsOf } from './lap-store.ts'
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

/** The laps of an improvement in outline, newest first. */
export async function lapOutlines(scope: Scope, improvementId: string): Promise<LapOutline[]> {
  const today = dateIn((await getWorkspace(scope)).zone, scope.now)
  const outlines: LapOutline[] = []
  for (const id of await lapIdsOf(scope, improvementId)) {
    const { lap } = await loadLap(scope, id)
    const goLiveOn = isWithoutSeries(lap) ? inPlaceOn(lap) : contractInForce(lap)?.content.terms.goLiveOn
    outlines.push({
      hasVision: lap.statement !== '',
      hasStakeholders: lap.stakeholders.length > 0,
      hasBaseline: lap.baselines.length > 0 || lap.beside.length > 0,
      hasTarget: lap.targets.length > 0 || lap.unmeasured?.goal != null,
      isLive: goLiveOn != null && goLiveOn <= today,
      isJudged: lap.verdicts.length > 0 || lap.ending !== null,
      isHeld: lap.standardised.length > 0 && lap.processOwnerId !== null,
      hasEnded: lap.closedAt !== null || lap.abandonment !== null,
      watch: watchState(lap.checks),
    })
  }
  return outlines
}
