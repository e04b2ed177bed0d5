import type { DateFormat } from '@ratchet/contract'

/** One day written in each format that a file may use; the same in every language. */
export const dateExamples: Record<DateFormat, string> = {
  iso: '2026-05-18',
  'dd.mm.yyyy': '18.05.2026',
  'dd/mm/yyyy': '18/05/2026',
  'mm/dd/yyyy': '05/18/2026',
  'yyyy/mm/dd': '2026/05/18',
  'yyyy-mm': '2026-05',
  iso_week: '2026-W21',
}
