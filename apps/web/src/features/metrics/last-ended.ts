import type { Period } from '@ratchet/contract'
import { addDays } from '../../format/index.ts'

/** The last day of the newest period that is over: a running period takes no value yet, so it is no good proposal. */
export function lastEndedDay(period: Period, today: string): string {
  if (period === 'day') return addDays(today, -1)
  if (period === 'month') return addDays(`${today.slice(0, 7)}-01`, -1)
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay()
  return addDays(today, -(weekday === 0 ? 7 : weekday))
}
