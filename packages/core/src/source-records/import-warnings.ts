import type { RecordImportReport } from '@ratchet/contract'

type Counts = Pick<RecordImportReport, 'rowsRead' | 'rejected' | 'rejectionsKept' | 'older'>

const manyShare = 0.1

/** What the person who imported should look at before trusting the tickets, besides what the reader noticed. */
export function importWarnings(counts: Counts): RecordImportReport['warnings'] {
  const { rowsRead, rejected, rejectionsKept, older } = counts
  const warnings: RecordImportReport['warnings'] = []
  const warn = (applies: boolean, code: string, params: Record<string, number>) => {
    if (applies) warnings.push({ code, params })
  }
  warn(rejected > rowsRead * manyShare, 'many_rows_rejected', { rejected, rowsRead })
  warn(rejectionsKept < rejected, 'rejections_not_all_kept', { rejected, kept: rejectionsKept })
  warn(older > 0, 'older_states_left', { tickets: older })
  return warnings
}
