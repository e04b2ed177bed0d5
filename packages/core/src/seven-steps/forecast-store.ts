import type { ForecastCase, LapVerdict } from '@ratchet/contract'
import type { Scope } from '../foundation/index.ts'
import { forecastRatio } from './calibration-rules.ts'
import type { ContractContent } from './lap-record.ts'

/** What a workspace can learn from is recent; beyond so many laps nothing more is learnt. */
const lapsRead = 200

/**
 * Forecasts of decided laps beside what their verdict found, the newest laps first. The verdict is the one that was
 * decided on, and the forecast is the one that its contract froze.
 */
export async function readForecasts(
  scope: Scope,
  exceptImprovementId: string | undefined,
): Promise<Omit<ForecastCase, 'sentence'>[]> {
  let select = scope.transaction
    .selectFrom('verifications as decided')
    .innerJoin('laps', (join) =>
      join.onRef('laps.workspace_id', '=', 'decided.workspace_id').onRef('laps.id', '=', 'decided.lap_id'),
    )
    .innerJoin('lap_verdicts as verdict', (join) =>
      join
        .onRef('verdict.workspace_id', '=', 'decided.workspace_id')
        .onRef('verdict.id', '=', 'decided.verdict_id'),
    )
    .innerJoin('evidence_contracts as contract', (join) =>
      join
        .onRef('contract.workspace_id', '=', 'verdict.workspace_id')
        .onRef('contract.lap_id', '=', 'verdict.lap_id')
        .onRef('contract.revision', '=', 'verdict.contract_revision'),
    )
    .select(['laps.improvement_id', 'verdict.content as judged', 'verdict.as_of', 'contract.content'])
    .where('decided.workspace_id', '=', scope.workspaceId)
    .orderBy('decided.decided_at', 'desc')
    .limit(lapsRead)
  if (exceptImprovementId) select = select.where('laps.improvement_id', '!=', exceptImprovementId)
  const rows = await select.execute()
  return rows.flatMap((row) => {
    const content = row.content as unknown as ContractContent
    const judged = row.judged as unknown as Pick<LapVerdict, 'targets' | 'guardrails'>
    return (content.predictions ?? []).flatMap((made) => {
      const found = [...judged.targets, ...judged.guardrails].find(
        ({ metricId }) => metricId === made.metricId,
      )
      const [baseline, actual] = [found?.baseline?.mean, found?.current?.mean]
      if (!found || baseline === undefined || actual === undefined) return []
      const ratio = forecastRatio(baseline, made.expected, actual)
      if (ratio === null) return []
      return [
        {
          improvementId: row.improvement_id,
          metricName: found.metricName,
          unit: found.unit,
          judgedOn: row.as_of,
          baseline,
          expected: made.expected,
          actual,
          ratio,
          within: made.low <= actual && actual <= made.high,
        },
      ]
    })
  })
}
