/**
 * The day by which an improvement is answered: that many working days (Monday to Friday) after the day it was
 * captured.
 *
 * @param capturedOn calendar date in the workspace's zone, `YYYY-MM-DD`
 */
export function replyBy(capturedOn: string, workingDays: number): string {
  const day = new Date(`${capturedOn}T00:00:00Z`)
  for (let left = workingDays; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1)
    if (!isWeekend(day)) left -= 1
  }
  return day.toISOString().slice(0, 10)
}

const isWeekend = (day: Date) => day.getUTCDay() === 0 || day.getUTCDay() === 6
