import type { Amendment, Metric, Missing, PersonRef } from '@ratchet/contract'
import type { Evidence, OtherDateEvidence } from '@ratchet/evidence'
import type { Scope } from '../foundation/index.ts'
import {
  addPeriods,
  countedPoints,
  exclusionsChangedSince,
  measurementsChangedSince,
  readOtherDate,
  readSeries,
} from '../metrics/index.ts'
import {
  type ContractMetricContent,
  contractInForce,
  type FrozenPoint,
  type LapRecord,
  type Revision,
} from './lap-record.ts'

/** What was done to a window of the contract after it was frozen: a value written, or a point left out. */
export interface ContractChange {
  id: string
  metricName: string
  periodStart: string
  at: string
  by: PersonRef
  reason: string
  before: unknown
  after: unknown
}

export interface ContractEvidence {
  points: Map<string, Evidence>
  /** Points of the windows that are left out. */
  excluded: number
  /** Corrections and exclusions in the contract's windows since it was frozen: each is an amendment. */
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
  let excluded = 0
  for (const metric of contract.content.metrics) {
    const { points: series, metric: defined } = await readSeries(scope, metric.metricId, {
      from: metric.baselineFrom,
      to: metric.followupTo,
    })
    const inWindow = (from: string, to: string) =>
      series.filter((point) => point.periodStart >= from && point.periodStart <= to)
    const measured = inWindow(metric.followupFrom, metric.followupTo)
    const baseline = countedPoints(inWindow(metric.baselineFrom, metric.baselineTo))
    const followup = countedPoints(measured)
    const all = [...baseline, ...followup]
    excluded += inWindow(metric.baselineFrom, metric.baselineTo).length + measured.length - all.length
    const typed = all.filter((point) => point.origin === 'typed').length
    points.set(metric.metricId, {
      baseline: baseline.map(frozenPoint),
      followup: followup.map(frozenPoint),
      typedShare: all.length === 0 ? 0 : typed / all.length,
      zerosFilledIn: all.filter((point) => point.origin === 'gap').length,
      otherDate: await otherDateOf(scope, defined, metric),
    })
    // A point that was left out is measured, so it is no gap.
    const known = new Set(measured.map((point) => point.periodStart))
    for (const periodStart of periodsOf(contract, metric)) {
      if (!known.has(periodStart)) gaps.push(gap(metric.metricName, periodStart))
    }
    changed.push(...(await changesOf(scope, metric, frozenAt)))
  }
  return { points, excluded, changed, gaps }
}

/** The windows with each ticket counted by another of its dates. Only mature periods; nobody leaves one of these out. */
export async function otherDateOf(
  scope: Scope,
  metric: Metric,
  { baselineFrom, baselineTo, followupFrom, followupTo }: Windows,
): Promise<OtherDateEvidence | null> {
  const other = await readOtherDate(scope, metric)
  if (other === null) return null
  const within = (from: string, to: string) =>
    other.points.filter(({ periodStart }) => periodStart >= from && periodStart <= to)
  return {
    attribution: other.attribution,
    baseline: within(baselineFrom, baselineTo),
    followup: within(followupFrom, followupTo),
  }
}

type Windows = Pick<ContractMetricContent, 'baselineFrom' | 'baselineTo' | 'followupFrom' | 'followupTo'>

/**
 * In a frozen baseline every later writing is an amendment; in the follow-up a first measurement is ordinary news.
 * Leaving a point out, or counting it again, is one in both.
 */
async function changesOf(
  scope: Scope,
  metric: ContractMetricContent,
  frozenAt: Date,
): Promise<ContractChange[]> {
  const { metricId, metricName } = metric
  const windows = [
    { from: metric.baselineFrom, to: metric.baselineTo, firstCounts: true },
    { from: metric.followupFrom, to: metric.followupTo, firstCounts: false },
  ]
  const changes: ContractChange[] = []
  for (const { from, to, firstCounts } of windows) {
    const range = { from, to, sinceAt: frozenAt }
    const written = await measurementsChangedSince(scope, metricId, range)
    for (const change of written.filter(({ version }) => firstCounts || version > 1)) {
      const { periodStart, version, recordedAt: at, recordedBy: by, reason, before, after } = change
      const id = `${metricId} ${periodStart} ${version}`
      changes.push({ id, metricName, periodStart, at, by, reason, before, after })
    }
    for (const change of await exclusionsChangedSince(scope, metricId, range)) {
      const { periodStart, version, at, by, reason, excluded } = change
      const id = `${metricId} ${periodStart} exclusion ${version}`
      changes.push({
        id,
        metricName,
        periodStart,
        at,
        by,
        reason,
        before: excluded ? 'counts' : 'left out',
        after: excluded ? 'left out' : 'counts',
      })
    }
  }
  return changes
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

/** A correction or an exclusion as an amendment of the contract: who, when, why, before, after. */
export function asAmendment(change: ContractChange, contract: Revision): Amendment {
  return {
    id: change.id,
    kind: 'measurement',
    at: change.at,
    by: change.by,
    reason: change.reason,
    changes: [
      {
        field: `${change.metricName}, ${change.periodStart}`,
        before: change.before,
        after: change.after,
      },
    ],
    hashBefore: contract.hash,
    hashAfter: contract.hash,
  }
}
