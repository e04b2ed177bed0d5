import type { ImportReport, Metric, Rejection } from '@ratchet/contract'
import { dateIn, invalid, type Scope } from '../foundation/index.ts'
import { type ImportInput, rowsPerImport } from './import-input.ts'
import { importOfFile } from './imports-store.ts'
import { currentMeasurements } from './measurements-store.ts'
import { type ImportPlan, planImport } from './plan-import.ts'
import { refuseArchived } from './record-measurements.ts'
import { refuseTicketMetric } from './tickets/refuse-ticket-metric.ts'

/** A report lists this many rejections and counts the rest. */
const listedRejections = 200

/**
 * What importing would do now, as a plan and as the report people read; nothing is written.
 *
 * @throws invalid for a file without rows, with too many, or with several series in one; precondition_failed for an archived metric
 */
export async function planAndReport(
  scope: Scope,
  metric: Metric,
  input: ImportInput,
): Promise<{ plan: ImportPlan; report: ImportReport }> {
  refuseArchived(metric)
  refuseTicketMetric(metric)
  const rowsRead = input.rows.length + input.rejections.length
  if (rowsRead === 0) throw invalid('file', 'the file holds no rows below its header')
  if (rowsRead > rowsPerImport) {
    throw invalid('file', `the file holds ${rowsRead} rows; ${rowsPerImport} at once is the limit. Split it`)
  }
  const plan = planImport({
    metric,
    today: dateIn(metric.zone, scope.now),
    rows: input.rows,
    mapping: input.mapping,
    standing: await currentMeasurements(scope, metric.id),
  })
  refuseSeveralSeries(metric, plan, input.repeatedTimes)
  const rejections = [...input.rejections, ...plan.rejections].sort((a, b) => a.line - b.line)
  const earlier = await importOfFile(scope, metric.id, input.fileHash)
  const report: ImportReport = {
    id: null,
    fileName: input.fileName,
    rowsRead,
    added: plan.added,
    corrected: plan.corrected,
    unchanged: plan.unchanged,
    differing: plan.differing,
    rejected: rejections.length,
    rejections: rejections.slice(0, listedRejections).map(storable),
    warnings: [...input.warnings, ...plan.warnings, ...repeatWarning(earlier, plan)],
    createdAt: null,
  }
  return { plan, report }
}

/**
 * A file in which most rows repeat a period holds several series (one an organisation, say) or finer times. Taking the
 * first row of each period would make up a series that nobody measured.
 */
function refuseSeveralSeries({ period }: Metric, plan: ImportPlan, repeatedTimes: number): void {
  const taken = plan.added + plan.corrected + plan.unchanged + plan.differing
  const repeated = plan.crowded + repeatedTimes
  if (repeated <= taken) return
  throw invalid(
    'file',
    `most rows (${repeated} of ${repeated + taken}) name a ${period} that an earlier row has named: the file holds ` +
      `several series, or several values a ${period}. Cut it to one series with one value a ${period}, and import that`,
  )
}

function repeatWarning(earlier: ImportReport | null, plan: ImportPlan): string[] {
  if (!earlier) return []
  const when = `This file was imported on ${earlier.createdAt?.slice(0, 10)} already`
  const { length } = plan.versions
  if (length === 0) return [`${when}; it changes nothing.`]
  return [
    `${when}; ${length === 1 ? 'one of its measurements is' : `${length} of its measurements are`} new or different now.`,
  ]
}

const textLength = 200

/** A rejected row quotes the file. NUL and half a surrogate pair cannot be stored, and nobody reads a page of cell. */
function storable({ line, column, text, reason }: Rejection): Rejection {
  const clean = (words: string) => words.slice(0, textLength).replaceAll('\u0000', '').toWellFormed()
  return { line, column: clean(column), text: clean(text), reason: clean(reason) }
}
