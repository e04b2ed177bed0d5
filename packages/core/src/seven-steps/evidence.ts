import type { Amendment, Missing } from '@ratchet/contract'
import type { Scope } from '../foundation/index.ts'
import { addPeriods, type MeasurementChange, measurementsChangedSince, readSeries } from '../metrics/index.ts'
import type { Evidence } from './judge-contract.ts'
import {
  type ContractMetricContent,
  contractInForce,
  type FrozenPoint,
  type LapRecord,
  type Revision,
} from './lap-record.ts'

/** A measurement written into a window of the contract after it was frozen. */
export interface ContractChange extends MeasurementChange {
  metricId: string
  metricName: string
}

export interface ContractEvidence {
  points: Map<string, Evidence>
  /** Corrections of the contract's windows since it was frozen: each is an amendment. */
  changed: ContractChange[]
  /** Follow-up periods that have no measurement. */
  gaps: Missing[]
}

/** The points of a contract's windows as they stand now, and what was changed in them since the freezing. */
export async function readEvidence(scope: Scope, lap: LapRecord): Promise<ContractEvidence | null> {
  const contract = contractInForce(lap)
  const frozenAt = lap.revisions[0]?.frozenAt
  if (!contract || !frozenAt) return null
  const points = new Map<string, Evidence>()
  const changed: ContractChange[] = []
  const gaps: Missing[] = []
  for (const metric of contract.content.metrics) {
    const { points: series } = await readSeries(scope, metric.metricId, {
      from: metric.baselineFrom,
      to: metric.followupTo,
    })
    const inWindow = (from: string, to: string) =>
      series.filter((point) => point.periodStart >= from && point.periodStart <= to)
    const baseline = inWindow(metric.baselineFrom, metric.baselineTo)
    const followup = inWindow(metric.followupFrom, metric.followupTo)
    const all = [...baseline, ...followup]
    const typed = all.filter((point) => point.origin === 'typed').length
    points.set(metric.metricId, {
      baseline: baseline.map(frozenPoint),
      followup: followup.map(frozenPoint),
      typedShare: all.length === 0 ? 0 : typed / all.length,
    })
    const known = new Set(followup.map((point) => point.periodStart))
    for (const periodStart of periodsOf(contract, metric)) {
      if (!known.has(periodStart)) gaps.push(gap(metric.metricName, periodStart))
    }
    changed.push(...(await changesOf(scope, metric, frozenAt)))
  }
  return { points, changed, gaps }
}

/** In a frozen baseline every later writing is an amendment; in the follow-up a first measurement is ordinary news. */
async function changesOf(
  scope: Scope,
  metric: ContractMetricContent,
  frozenAt: Date,
): Promise<ContractChange[]> {
  const { metricId, metricName } = metric
  const since = (from: string, to: string) =>
    measurementsChangedSince(scope, metricId, { from, to, sinceAt: frozenAt })
  const baseline = await since(metric.baselineFrom, metric.baselineTo)
  const followup = await since(metric.followupFrom, metric.followupTo)
  return [...baseline, ...followup.filter((change) => change.version > 1)].map((change) => ({
    ...change,
    metricId,
    metricName,
  }))
}

const frozenPoint = (point: { periodStart: string; value: number }): FrozenPoint => ({
  periodStart: point.periodStart,
  value: point.value,
})

function periodsOf(contract: Revision, metric: ContractMetricContent): string[] {
  return Array.from({ length: contract.content.terms.followupPeriods }, (_, index) =>
    addPeriods(metric.period, metric.followupFrom, index),
  )
}

const gap = (metricName: string, periodStart: string): Missing => ({
  step: 6,
  code: 'followup_gap',
  message: `“${metricName}” has no measurement for the period that starts on ${periodStart}.`,
})

/** A correction as an amendment of the contract: who, when, why, before, after. */
export function asAmendment(change: ContractChange, contract: Revision): Amendment {
  return {
    id: `${change.metricId} ${change.periodStart} ${change.version}`,
    kind: 'measurement',
    at: change.recordedAt,
    by: change.recordedBy,
    reason: change.reason,
    changes: [
      { field: `${change.metricName}, ${change.periodStart}`, before: change.before, after: change.after },
    ],
    hashBefore: contract.hash,
    hashAfter: contract.hash,
  }
}
