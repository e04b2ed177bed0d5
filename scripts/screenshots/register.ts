import type { RegisterReport } from '@ratchet/contract'
import { id } from './fixtures.ts'

/** What importing a small German register would do: one of each outcome. */
export const registerReport: RegisterReport = {
  columns: ['Nr', 'Titel', 'Beschreibung', 'Zustand'],
  mapping: { id: 'Nr', sentence: 'Titel', description: 'Beschreibung', status: 'Zustand' },
  counts: { created: 2, updated: 1, unchanged: 1, rejected: 1 },
  rows: [
    row(2, 'created', 'Lab computers start slowly', 'verified'),
    row(3, 'created', 'Door codes change without notice'),
    row(4, 'updated', 'Exam results page times out on release mornings'),
    row(5, 'unchanged', 'Starters wait nine days for a working laptop'),
    {
      ...row(6, 'rejected', ''),
      reasons: [{ field: 'sentence', message: 'must not be empty' }],
    },
  ],
}

function row(
  line: number,
  outcome: RegisterReport['rows'][number]['outcome'],
  sentence: string,
  claimedElsewhere: string | null = null,
): RegisterReport['rows'][number] {
  const known = outcome === 'updated' || outcome === 'unchanged'
  return {
    line,
    outcome,
    sentence,
    improvementId: known ? id(100 + line) : null,
    claimedElsewhere,
    reasons: [],
  }
}
