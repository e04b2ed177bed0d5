import { addDays } from '../../format/index.ts'

/** The working day (Monday to Friday) that lies `count` working days after a calendar date. */
export function workingDaysAfter(date: string, count: number): string {
  let day = date
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return day
}
