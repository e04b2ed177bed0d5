import type { EvidencePack, LapVerdict, PackData, WatchCheck } from '@ratchet/contract'
import { describeBaseline, engines, hashOfInputs } from '@ratchet/statistics'
import type { ContractContent, ContractMetricContent, FrozenContract } from './contract-content.ts'
import { type Difference, differences } from './differences.ts'
import { countedAsOf, evidenceAsOf } from './evidence-as-of.ts'
import { judgeContract } from './judge-contract.ts'
import { positions } from './judge-metric.ts'
import { addPeriods } from './periods.ts'
import { sustainOf } from './sustain-of.ts'

type Revision = EvidencePack['contract'][number]
export const contentOf = (revision: Revision) => revision.content as unknown as ContractContent

/** Each revision against its hash, its baselines against the data, their limits and targets against the baselines. */
export function checkContract({ contract, data }: EvidencePack): Difference[] {
  return contract.flatMap((revision, index) => {
    const path = `contract[${index}]`
    const content = contentOf(revision)
    const first = contract[0] ?? revision
    return [
      ...differences(hashOfInputs(content), revision.hash, `${path}.hash`, 'hash of the frozen content'),
      ...differences(index + 1, revision.revision, `${path}.revision`, 'revisions are numbered from 1'),
      ...content.metrics.flatMap((metric, i) =>
        checkBaseline(metric, data, first.frozenAt, `${path}.content.metrics[${i}]`),
      ),
      ...content.targets.flatMap((target, i) => {
        const mean = content.metrics.find(({ metricId }) => metricId === target.metricId)?.limits.mean
        if (mean === undefined) return []
        const value = target.kind === 'absolute' ? target.value : mean * (1 + target.value)
        const at = `${path}.content.targets[${i}].resolvedValue`
        return differences(value, target.resolvedValue, at, 'the target in units of the metric')
      }),
    ]
  })
}

function checkBaseline(
  metric: ContractMetricContent,
  data: readonly PackData[],
  frozenAt: string,
  path: string,
): Difference[] {
  const own = data.find(({ metricId }) => metricId === metric.metricId)
  const window = { from: metric.baselineFrom, to: metric.baselineTo }
  const points = countedAsOf(metric, own, frozenAt, window)
  const { mean, limits } = describeBaseline(
    metric.baselinePoints.map(({ value }) => value),
    positions(metric, metric.baselinePoints),
  )
  const found = { mean: mean ?? 0, lower: limits?.lower ?? mean ?? 0, upper: limits?.upper ?? mean ?? 0 }
  return [
    ...differences(
      points,
      metric.baselinePoints,
      `${path}.baselinePoints`,
      'the data of the window when it was frozen',
    ),
    ...differences(found, metric.limits, `${path}.limits`, 'the limits of the frozen points'),
  ]
}

export interface VerdictCheck {
  /** Recomputed by the engine that the contract names. */
  recomputed: number
  differences: Difference[]
}

/** Every verdict again, from the data as they stood when it was computed, by the engine that it names. */
export function checkVerdicts(pack: EvidencePack): VerdictCheck {
  const check: VerdictCheck = { recomputed: 0, differences: [] }
  pack.verdicts.forEach((stored, index) => {
    const path = `verdicts[${index}]`
    const revision = pack.contract.find(({ revision: number }) => number === stored.contractRevision)
    if (!revision) {
      const known = pack.contract.map(({ revision: number }) => number)
      check.differences.push({
        path: `${path}.contractRevision`,
        expected: known,
        found: stored.contractRevision,
        says: 'one of the revisions of the contract',
      })
      return
    }
    if (!Object.hasOwn(engines, revision.content.engineVersion)) {
      check.differences.push({
        path: `${path}.engineVersion`,
        expected: Object.keys(engines),
        found: revision.content.engineVersion,
        says: 'an engine that this version of the software has',
      })
      return
    }
    const { contractRevision: _, gapReason: __, mayVerifyLate: ___, ...verdict } = stored
    const again = recompute(pack, revision, stored)
    check.recomputed += 1
    check.differences.push(
      ...differences(again, verdict, path, 'the verdict computed again from contract and data'),
    )
  })
  return check
}

type Stored = EvidencePack['verdicts'][number]

/** @throws Error when the data cannot be judged at all */
export function recompute(
  { data, contract }: Pick<EvidencePack, 'data' | 'contract'>,
  revision: Revision,
  { id, standing, asOf, computedAt, gapReason, mayVerifyLate, warnings }: Stored,
): LapVerdict {
  const held: FrozenContract = { ...revision, content: contentOf(revision) }
  const frozenAt = contract[0]?.frozenAt ?? revision.frozenAt
  const { points, changed, excluded, gaps } = evidenceAsOf(held.content, data, computedAt, frozenAt)
  const computed = judgeContract({
    contract: held,
    evidence: points,
    changedMeasurements: changed,
    excludedPoints: excluded,
    mayVerifyLate,
    asOf,
    computedAt: new Date(computedAt),
  })
  // Taken as they were told: they speak of other improvements, whose contracts are not in this pack.
  const shared = warnings.filter(({ code }) => code === 'shared_credit')
  const explained =
    gaps > 0 && gapReason !== ''
      ? [{ code: 'gaps_explained', params: { count: gaps, reason: gapReason } }]
      : []
  return { ...computed, id, standing, warnings: [...computed.warnings, ...shared, ...explained] }
}

/** Every check of the watch that ran, again, from the data as they stood then. */
export function checkWatch(pack: EvidencePack): { recomputed: number; differences: Difference[] } {
  const latest = pack.verdicts.at(-1)
  const met = latest?.targets.filter(({ label }) => label === 'met').map(({ metricId }) => metricId) ?? []
  const inForce = pack.contract.at(-1)
  const ran = pack.watch.filter(({ ranAt }) => ranAt !== null)
  if (!inForce) return { recomputed: 0, differences: [] }
  const content = contentOf(inForce)
  const watched = content.metrics.filter(({ metricId }) => met.includes(metricId))
  return {
    recomputed: ran.length,
    differences: ran.flatMap((check) => {
      const again = watched.map((metric) => lookAgain(metric, content.engineVersion, pack.data, check))
      const path = `watch[${pack.watch.indexOf(check)}].results`
      return differences(again, check.results, path, 'the check of the watch computed again')
    }),
  }
}

function lookAgain(
  metric: ContractMetricContent,
  engine: string,
  data: readonly PackData[],
  { ranAt }: WatchCheck,
) {
  const own = data.find(({ metricId }) => metricId === metric.metricId)
  const at = (from: string, to: string) => countedAsOf(metric, own, ranAt ?? '', { from, to })
  return sustainOf(metric, engine, {
    baseline: at(metric.baselineFrom, metric.baselineTo),
    followup: at(metric.followupFrom, metric.followupTo),
    later: at(addPeriods(metric.period, metric.followupTo, 1), '9999-12-31'),
  })
}
