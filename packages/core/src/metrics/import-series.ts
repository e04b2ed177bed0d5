import type { ImportReport } from '@ratchet/contract'
import { allow, operation } from '../foundation/index.ts'
import { ImportInput } from './import-input.ts'
import { planAndReport } from './import-report.ts'
import { insertImport } from './imports-store.ts'
import { recordMeasurements } from './record-measurements.ts'
import { lockMetric } from './store.ts'

/**
 * Import a series: all good rows or, if something breaks, none. One event tells of the whole import. A file that
 * changes nothing (the same one again) leaves no trace: its report has no id.
 */
export const importSeries = operation({
  name: 'import-series',
  allow: allow.contributors,
  input: ImportInput,
  async run(scope, input): Promise<{ report: ImportReport }> {
    const metric = await lockMetric(scope, input.metricId)
    const { plan, report } = await planAndReport(scope, metric, input)
    if (plan.versions.length === 0) return { report }
    const stored = { ...report, id: scope.newId(), createdAt: scope.now.toISOString() }
    await insertImport(scope, metric.id, stored, input)
    const reason = `Imported from ${input.fileName}`
    await recordMeasurements(
      scope,
      metric,
      plan.versions.map((version) => ({ ...version, reason, importId: stored.id })),
    )
    const { id, fileName, added, corrected, unchanged, differing, rejected } = stored
    const range = { first: plan.versions.at(0)?.periodStart, last: plan.versions.at(-1)?.periodStart }
    const counts = { added, corrected, unchanged, differing, rejected }
    scope.record({
      kind: 'metric',
      id: metric.id,
      after: { import: { id, fileName, fileHash: input.fileHash, ...counts, ...range } },
    })
    return { report: stored }
  },
})
