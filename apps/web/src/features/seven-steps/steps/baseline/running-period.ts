import type { Period } from '@ratchet/contract'
import { addDays } from '../../../../format/index.ts'

/** First day of the period that a day lies in: the day, its Monday, or the first of its month. */
export function runningPeriodStart(period: Period, today: string): string {
  if (period === 'day') return today
  if (period === 'month') return `${today.slice(0, 7)}-01`
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay()
  return addDays(today, -((weekday + 6) % 7))
}
