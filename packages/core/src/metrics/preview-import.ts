import { allow, query } from '../foundation/index.ts'
import { ImportInput } from './import-input.ts'
import { planAndReport } from './import-report.ts'
import { findMetric } from './store.ts'

/** What `importSeries` would do with the same input, at this moment; nothing is written. */
export const previewImport = query({
  name: 'preview-import',
  allow: allow.contributors,
  input: ImportInput,
  async run(scope, input) {
    const { plan, report } = await planAndReport(scope, await findMetric(scope, input.metricId), input)
    return { report, first: plan.first, last: plan.last }
  },
})
