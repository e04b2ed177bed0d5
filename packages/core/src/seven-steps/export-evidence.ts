import {
  type EvidencePack,
  evidenceFormat,
  evidenceFormatVersion,
  type PackData,
  sevenSteps,
} from '@ratchet/contract'
import { packHashOf } from '@ratchet/evidence'
import { readImprovement } from '../backlog/index.ts'
import { allow, inputOf, preconditionFailed, query, readChain, type Scope } from '../foundation/index.ts'
import { metricVersions, readMetric } from '../metrics/index.ts'
import { getWorkspace } from '../people/index.ts'
import { otherDateOf } from './evidence.ts'
import { packVerdict } from './evidence-rules.ts'
import { type ContractMetricContent, contractInForce, type LapRecord } from './lap-record.ts'
import { loadLap, showLap } from './lap-scope.ts'

/** Everything from which the verdicts of a lap can be computed again without a server, with the chain of events. */
export const exportEvidence = query({
  name: 'export-evidence',
  allow: allow.viewers,
  input: inputOf(sevenSteps.exportEvidence),
  run: async (scope, { lapId }): Promise<EvidencePack> => {
    const { lap, mayVerifyLate } = await loadLap(scope, lapId)
    const contract = contractInForce(lap)
    if (!contract) {
      throw preconditionFailed(
        'no_contract',
        'This lap has no evidence contract yet, so there is nothing to check. Freeze it in step 5 first.',
      )
    }
    const shown = await showLap(scope, lapId)
    const { id, sentence, status } = await readImprovement(scope, lap.improvementId)
    const { id: workspaceId, name, zone, secondReaderRequired } = await getWorkspace(scope)
    const data: PackData[] = []
    for (const metric of judgedMetrics(lap)) data.push(await dataOf(scope, metric))
    const pack: Omit<EvidencePack, 'packHash'> = {
      format: evidenceFormat,
      formatVersion: evidenceFormatVersion,
      exportedAt: scope.now.toISOString(),
      workspace: { id: workspaceId, name, zone, secondReaderRequired },
      improvement: { id, sentence, status },
      lap: { id: lap.id, number: lap.number, openedAt: shown.openedAt, closedAt: shown.closedAt },
      contract: lap.revisions.map((revision) => ({
        ...revision,
        // As it was frozen, whatever fields later contracts have: the hash covers exactly these.
        content: revision.content as unknown as EvidencePack['contract'][number]['content'],
        frozenAt: revision.frozenAt.toISOString(),
        frozenBy: lap.people.get(revision.frozenBy) ?? { id: revision.frozenBy, name: '' },
      })),
      amendments: shown.amendments,
      data,
      verdicts: lap.verdicts.map((verdict) => packVerdict(lap, verdict, data, mayVerifyLate)),
      readings: shown.readings,
      verification: shown.verification,
      feedback: shown.feedback,
      watch: shown.watch,
      chain: await readChain(scope, [lap.improvementId, ...data.map(({ metricId }) => metricId)]),
    }
    // Through JSON, so that the hash covers what a reader of the file will find.
    const written = JSON.parse(JSON.stringify(pack)) as Omit<EvidencePack, 'packHash'>
    return { ...written, packHash: packHashOf(written) }
  },
})

/** The metrics of all revisions, each once, with the windows of the latest one that judges it. */
function judgedMetrics(lap: LapRecord): ContractMetricContent[] {
  const all = lap.revisions.flatMap(({ content }) => content.metrics)
  return [...new Map(all.map((metric) => [metric.metricId, metric])).values()]
}

async function dataOf(scope: Scope, metric: ContractMetricContent): Promise<PackData> {
  const { metricId, metricName } = metric
  const defined = await readMetric(scope, metricId)
  return {
    metricId,
    metricName,
    ...(await metricVersions(scope, metricId)),
    otherDate: await otherDateOf(scope, defined, metric),
  }
}
