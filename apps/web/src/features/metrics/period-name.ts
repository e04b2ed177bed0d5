import type { Period } from '@ratchet/contract'
import { useFormat, useMessages } from '../../messages/index.ts'

/** Says which period begins on a date: "week of 18 May 2026", "May 2026", "18 May 2026". */
export function usePeriodName(period: Period): (periodStart: string) => string {
  const format = useFormat()
  const words = useMessages().metrics
  if (period === 'month') return format.month
  if (period === 'week') return (start) => words.weekOf(format.date(start))
  return format.date
}
