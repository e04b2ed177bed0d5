import type { Metric, Overlap } from '@ratchet/contract'
import { inputsHash, judgeContract } from '@ratchet/evidence'
import { lockImprovement, readImprovement, refreshStatus } from '../backlog/index.ts'
import { dateIn, type Scope, stale } from '../foundation/index.ts'
import { countedPoints, readMetric, readSeries } from '../metrics/index.ts'
import { getWorkspace } from '../people/index.ts'
import { type ContractEvidence, readEvidence } from './evidence.ts'
import { rememberGates } from './gate-store.ts'
import { gatesOf, type Surroundings } from './gates.ts'
import { lapFacts } from './lap-facts.ts'
import { contractInForce, type FrozenPoint, type LapRecord, latestVerdict } from './lap-record.ts'
import { findLap, lapIdsOf, readLap } from './lap-store.ts'
import { lapView } from './lap-view.ts'
import { overlapsOf } from './overlap-rules.ts'
import { lapsTouching } from './touching-store.ts'

/** A lap inside a running operation, with what the rules need to know around it. */
export interface OpenLap {
  lap: LapRecord
  around: Surroundings
  evidence: ContractEvidence | null
  mayVerifyLate: boolean
}

/** @throws not_found */
export async function loadLap(scope: Scope, lapId: string): Promise<OpenLap> {
  const row = await findLap(scope, lapId)
  const { owner } = await readImprovement(scope, row.improvement_id)
  return await surround(scope, await readLap(scope, row, owner?.id ?? null))
}

/**
 * A lap, locked together with its improvement for a change.
 *
 * @param version what the writer last read; a stale one is refused with the lap as it stands
 */
export async function lockLap(scope: Scope, lapId: string, version?: number): Promise<OpenLap> {
  const { improvement_id } = await findLap(scope, lapId)
  const improvement = await lockImprovement(scope, improvement_id)
  const row = await findLap(scope, lapId, true)
  const open = await surround(scope, await readLap(scope, row, improvement.owner_id))
  if (version !== undefined && row.version !== version) throw stale('lap', await showLap(scope, lapId))
  return open
}

async function surround(scope: Scope, lap: LapRecord): Promise<OpenLap> {
  const workspace = await getWorkspace(scope)
  const evidence = await readEvidence(scope, lap)
  const contract = contractInForce(lap)
  const verdict = latestVerdict(lap)
  const mayVerifyLate = workspace.lateContractsMayVerify
  return {
    lap,
    evidence,
    mayVerifyLate,
    around: {
      today: dateIn(workspace.zone, scope.now),
      secondReaderRequired: workspace.secondReaderRequired,
      verdictOutdated:
        contract !== null &&
        evidence !== null &&
        verdict !== null &&
        verdict.inputsHash !== inputsHash(contract, evidence.points, mayVerifyLate),
    },
  }
}

/** The lap as the page shows it. */
export async function showLap(scope: Scope, lapId: string) {
  const open = await loadLap(scope, lapId)
  const { lap, around, evidence } = open
  const named = [...lap.baselines, ...lap.targets, ...lap.guardrails].map((item) => item.metricId)
  const metrics = new Map<string, Metric>()
  for (const metricId of new Set(named)) {
    metrics.set(metricId, await readMetric(scope, metricId))
  }
  const overlaps = await findOverlaps(scope, lap)
  const seen = await seenSoFar(scope, lap)
  return lapView({ lap, around, evidence, metrics, overlaps, seen, interim: lookNow(scope, open) })
}

/** Once targets are frozen nobody doubts them any more, and nothing is read. */
async function seenSoFar(scope: Scope, lap: LapRecord): Promise<Map<string, FrozenPoint[]>> {
  const seen = new Map<string, FrozenPoint[]>()
  if (lap.revisions.length > 0) return seen
  for (const { metricId } of lap.targets) {
    seen.set(metricId, countedPoints((await readSeries(scope, metricId)).points))
  }
  return seen
}

/** Other improvements that touch a metric of the contract in the same time, as of now. */
export async function findOverlaps(
  scope: Scope,
  lap: LapRecord,
  content = contractInForce(lap)?.content,
): Promise<Overlap[]> {
  if (!content) return []
  const metricIds = content.metrics.map(({ metricId }) => metricId)
  const others = await lapsTouching(scope, lap.improvementId, metricIds)
  return overlapsOf({ improvementId: lap.improvementId, content, changes: lap.changes }, others)
}

/** The live look while nothing has decided: computed afresh, never stored, opens no gate. */
export function lookNow(scope: Scope, { lap, around, evidence, mayVerifyLate }: OpenLap) {
  const contract = contractInForce(lap)
  if (!contract || !evidence || lap.verdicts.length > 0 || contract.content.terms.goLiveOn > around.today)
    return null
  const verdict = judgeContract({
    contract,
    evidence: evidence.points,
    changedMeasurements: evidence.changed.length,
    excludedPoints: evidence.excluded,
    mayVerifyLate,
    asOf: around.today,
    computedAt: scope.now,
  })
  return { ...verdict, id: null, standing: 'interim' as const }
}

/** After a change: remember which gates stand open now, and derive the status anew; it follows the newest lap. */
export async function settleLap(scope: Scope, lapId: string): Promise<void> {
  const { lap, around } = await loadLap(scope, lapId)
  const passed = gatesOf(lap, around).filter((gate) => gate.passed)
  await rememberGates(
    scope,
    lapId,
    passed.map((gate) => gate.step),
  )
  const [newest] = await lapIdsOf(scope, lap.improvementId)
  if (newest === lapId) await refreshStatus(scope, lap.improvementId, lapFacts(lap, around))
}
