import type { PackData, SeriesPoint } from '@ratchet/contract'
import type { ContractContent, ContractMetricContent, FrozenPoint } from './contract-content.ts'
import type { Evidence } from './judge-contract.ts'
import { addPeriods } from './periods.ts'
import { seriesOf } from './series.ts'

export interface EvidenceAsOf {
  points: Map<string, Evidence>
  /** Points of the windows that were left out. */
  excluded: number
  /** Versions and exclusions that were written into the windows after the contract was frozen. */
  changed: number
  /** Follow-up periods without a measurement. */
  gaps: number
}

/**
 * The points of a contract's windows as they stood at a moment, from the versions that had been written by then.
 *
 * @param at instant; what was written later is not seen
 * @param frozenAt when the first revision was frozen: what came after it changed the contract's windows
 */
export function evidenceAsOf(
  content: ContractContent,
  data: readonly PackData[],
  at: string,
  frozenAt: string,
): EvidenceAsOf {
  const found: EvidenceAsOf = { points: new Map(), excluded: 0, changed: 0, gaps: 0 }
  for (const metric of content.metrics) {
    const own = data.find(({ metricId }) => metricId === metric.metricId)
    const { series, leftOut } = seriesAsOf(metric, own, at)
    const side = (from: string, to: string) => {
      const within = series.filter(({ periodStart }) => periodStart >= from && periodStart <= to)
      const counted = within.filter(({ periodStart }) => !leftOut.has(periodStart))
      found.excluded += within.length - counted.length
      return { within, counted }
    }
    const baseline = side(metric.baselineFrom, metric.baselineTo)
    const followup = side(metric.followupFrom, metric.followupTo)
    const all = [...baseline.counted, ...followup.counted]
    const typed = all.filter(({ origin }) => origin === 'typed').length
    found.points.set(metric.metricId, {
      baseline: baseline.counted.map(frozenPoint),
      followup: followup.counted.map(frozenPoint),
      typedShare: all.length === 0 ? 0 : typed / all.length,
      zerosFilledIn: all.filter(({ origin }) => origin === 'gap').length,
      otherDate: own?.otherDate ?? null,
    })
    const known = new Set(followup.within.map(({ periodStart }) => periodStart))
    for (let period = 0; period < content.terms.followupPeriods; period += 1) {
      if (!known.has(addPeriods(metric.period, metric.followupFrom, period))) found.gaps += 1
    }
    found.changed += changesOf(metric, own, at, frozenAt)
  }
  return found
}

/** A metric's whole series as it stood at a moment, and the periods that were left out then. */
export function seriesAsOf(
  metric: Pick<ContractMetricContent, 'unit' | 'period' | 'gapRule'>,
  data: PackData | undefined,
  at: string,
): { series: SeriesPoint[]; leftOut: ReadonlySet<string> } {
  const standing = latest(data?.versions ?? [], (version) => version.recordedAt <= at)
  const decided = latest(data?.exclusions ?? [], (exclusion) => exclusion.at <= at)
  const leftOut = decided.filter(({ excluded }) => excluded).map(({ periodStart }) => periodStart)
  return { series: seriesOf(metric, standing), leftOut: new Set(leftOut) }
}

/** The points that count between two periods, as they stood at a moment. */
export function countedAsOf(
  metric: ContractMetricContent,
  data: PackData | undefined,
  at: string,
  { from, to }: { from: string; to: string },
): FrozenPoint[] {
  const { series, leftOut } = seriesAsOf(metric, data, at)
  return series.filter(({ periodStart: on }) => on >= from && on <= to && !leftOut.has(on)).map(frozenPoint)
}

/** The newest version of each period that had been written. */
function latest<Version extends { periodStart: string; version: number }>(
  versions: readonly Version[],
  written: (version: Version) => boolean,
): Version[] {
  const standing = new Map<string, Version>()
  for (const version of versions.filter(written)) {
    const before = standing.get(version.periodStart)
    if (!before || before.version < version.version) standing.set(version.periodStart, version)
  }
  return [...standing.values()]
}

/**
 * In a frozen baseline every later writing is an amendment; in the follow-up a first measurement is ordinary news.
 * Leaving a point out, or counting it again, is one in both.
 */
function changesOf(
  metric: ContractMetricContent,
  data: PackData | undefined,
  at: string,
  frozenAt: string,
): number {
  const later = (moment: string) => moment > frozenAt && moment <= at
  const inBaseline = (on: string) => on >= metric.baselineFrom && on <= metric.baselineTo
  const inFollowup = (on: string) => on >= metric.followupFrom && on <= metric.followupTo
  const written = (data?.versions ?? []).filter(
    ({ periodStart, version, recordedAt }) =>
      later(recordedAt) && (inBaseline(periodStart) || (inFollowup(periodStart) && version > 1)),
  )
  const leftOut = (data?.exclusions ?? []).filter(
    (exclusion) =>
      later(exclusion.at) && (inBaseline(exclusion.periodStart) || inFollowup(exclusion.periodStart)),
  )
  return written.length + leftOut.length
}

const frozenPoint = ({ periodStart, value }: { periodStart: string; value: number }): FrozenPoint => ({
  periodStart,
  value,
})
