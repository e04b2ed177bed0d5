import { chartKindOf, chartTable, type JsonObject } from '@ratchet/statistics'
import type { Words } from '@ratchet/wording'
import { CliError } from '../cli-error.ts'
import type { ChartAnswer, ChartQuestion } from './chart-answer.ts'
import { shewhartFile } from './shewhart-file.ts'
import { xmrFile } from './xmr-file.ts'

/**
 * The chart of one JSON object in the shape of the fixture families `xmr-mdc` (has `values`) or `charts` (has `y`).
 * @throws CliError, StatisticsError
 */
export function chartAnswer(json: unknown, question: ChartQuestion, words: Words): ChartAnswer {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new CliError('The input must be one JSON object; ratchet chart --help shows its shape.')
  }
  const input = json as JsonObject
  if ('values' in input) {
    if (question.chart !== undefined && question.chart !== 'xmr') {
      throw new CliError(
        '"values" and "dates" are read as an XmR chart; other charts take their numbers as "y".',
        2,
      )
    }
    return xmrFile(input, question, words)
  }
  const table = chartTable(input)
  if (table) {
    return { drawing: null, json: () => table, record: () => null, signals: [], pointName: String, notes: [] }
  }
  if (!('y' in input)) {
    throw new CliError('The input has neither "values" nor "y"; ratchet chart --help shows its shape.')
  }
  const named = question.chart ?? input.chart
  const kind = chartKindOf(named === undefined ? guessedKind(input) : String(named))
  const answer = shewhartFile(input, kind, question, words)
  if (named !== undefined) return answer
  return { ...answer, notes: [`Drawn as ${kind} chart; --chart chooses another.`, ...answer.notes] }
}

/** Only from the keys: subgroups want their means, cases of cases a share, everything else single values. */
function guessedKind({ y, n, subgroup }: JsonObject): string {
  if (subgroup !== undefined) return 'xbar'
  if (!Array.isArray(n) || !Array.isArray(y)) return 'i'
  return y.every((count, i) => Number.isInteger(count) && count <= n[i]) ? 'p' : 'u'
}
