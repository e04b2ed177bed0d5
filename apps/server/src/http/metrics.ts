import type { ImportPreview } from '@ratchet/contract'
import {
  addMeasurement,
  correctMeasurement,
  decideRebase,
  defineMetric,
  excludeMeasurement,
  getAnalysis,
  getMetric,
  getSeries,
  importSeries,
  listImports,
  listMeasurementVersions,
  listMetrics,
  listTicketTemplates,
  measureTicketMetric,
  metricToImportInto,
  previewImport,
  updateMetric,
  withdrawRebase,
} from '@ratchet/core/metrics'
import { routes } from './contract-routes.ts'
import { chartFile, seriesFile } from './metric-downloads.ts'
import { type RequestContext, signedIn, signedInOnly, whoAsks } from './request-context.ts'
import { completeMapping, guessMapping, type PartialMapping, readSeriesFile } from './series-file.ts'

const { metrics } = routes

/** Metrics, measurements and imports. A file's bytes are read here; the room below takes rows. */
export const metricsRoutes = {
  listMetrics: metrics.listMetrics.handler(signedInOnly(listMetrics)),
  defineMetric: metrics.defineMetric.handler(signedIn(defineMetric)),
  getMetric: metrics.getMetric.handler(signedIn(getMetric)),
  updateMetric: metrics.updateMetric.handler(signedIn(updateMetric)),
  listTicketTemplates: metrics.listTicketTemplates.handler(signedIn(listTicketTemplates)),
  measureTicketMetric: metrics.measureTicketMetric.handler(signedIn(measureTicketMetric)),
  getSeries: metrics.getSeries.handler(signedIn(getSeries)),
  addMeasurement: metrics.addMeasurement.handler(signedIn(addMeasurement)),
  correctMeasurement: metrics.correctMeasurement.handler(signedIn(correctMeasurement)),
  listMeasurementVersions: metrics.listMeasurementVersions.handler(signedIn(listMeasurementVersions)),
  listImports: metrics.listImports.handler(signedIn(listImports)),

  getAnalysis: metrics.getAnalysis.handler(signedIn(getAnalysis)),
  decideRebase: metrics.decideRebase.handler(signedIn(decideRebase)),
  withdrawRebase: metrics.withdrawRebase.handler(signedIn(withdrawRebase)),
  excludeMeasurement: metrics.excludeMeasurement.handler(signedIn(excludeMeasurement)),
  downloadChart: metrics.downloadChart.handler(
    async ({ context, input: { language, region, theme, ...asked } }) => {
      const asking = whoAsks(context)
      const { metric } = await getMetric(asking, { metricId: asked.metricId })
      const { analysis } = await getAnalysis(asking, asked)
      return chartFile(metric, analysis, { language, region, theme })
    },
  ),
  downloadSeries: metrics.downloadSeries.handler(async ({ context, input }) => {
    const asking = whoAsks(context)
    const { metric } = await getMetric(asking, { metricId: input.metricId })
    const { points } = await getSeries(asking, { metricId: input.metricId })
    const { analysis } = await getAnalysis(asking, input)
    return seriesFile(metric, points, analysis)
  }),

  previewImport: metrics.previewImport.handler(({ context, input }) => preview(context, input)),
  importSeries: metrics.importSeries.handler(async ({ context, input: { metricId, file, mapping } }) => {
    const asking = whoAsks(context)
    await metricToImportInto(asking, { metricId })
    return await importSeries(asking, await readSeriesFile(file, metricId, mapping))
  }),
}

interface PreviewInput {
  metricId: string
  file: File
  mapping?: PartialMapping | undefined
}

async function preview(
  context: RequestContext,
  { metricId, file, mapping = {} }: PreviewInput,
): Promise<{ preview: ImportPreview }> {
  const asking = whoAsks(context)
  const { metric } = await metricToImportInto(asking, { metricId })
  const guess = guessMapping(new Uint8Array(await file.arrayBuffer()), mapping, metric)
  const complete = completeMapping(guess.mapping)
  if (complete === null) return { preview: { ...guess, report: null, first: null, last: null } }
  const would = await previewImport(asking, await readSeriesFile(file, metricId, complete))
  return { preview: { ...guess, ...would } }
}
