/** When a learner's day begins, and where: a review at 02:00 belongs to the evening before. */
export interface DayRule {
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string
  /** Hour of the wall clock at which a day starts; Ratchet uses 4. */
  readonly dayStartsAtHour: number
}

const hourMs = 3_600_000
export const dayMs = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** The wall clock of a zone, written as if it were UTC. Throws `RangeError` for a zone that does not exist. */
function wallClock(at: Date, timeZone: string): number {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(timeZone, format)
  }
  const part: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(at)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((at.getTime() % 1000) + 1000) % 1000)
}

/**
 * An instant moved so that its UTC date is the learner's day: ts-fsrs counts UTC dates and knows no other clock
 * (15 of 80 mixed-zone cases are wrong otherwise).
 */
export function toStudyClock(at: Date, rule: DayRule): Date {
  return new Date(wallClock(at, rule.timeZone) - rule.dayStartsAtHour * hourMs)
}

/** The instant of a study clock; inside an hour that the clock skips, the instant as far after the gap. */
export function fromStudyClock(shifted: Date, rule: DayRule): Date {
  const wall = shifted.getTime() + rule.dayStartsAtHour * hourMs
  let guess = wall
  // The second round settles an offset that changes between guess and answer.
  for (let round = 0; round < 2; round += 1)
    guess = wall - (wallClock(new Date(guess), rule.timeZone) - guess)
  return new Date(guess)
}

/** The learner's day that an instant belongs to, as `YYYY-MM-DD`. */
export function learnerDayOf(at: Date, rule: DayRule): string {
  return toStudyClock(at, rule).toISOString().slice(0, 10)
}

/** Whole days from one `YYYY-MM-DD` to another; negative when the second is earlier. */
export function daysBetween(fromOn: string, toOn: string): number {
  return Math.round((Date.parse(toOn) - Date.parse(fromOn)) / dayMs)
}

/** A day so many days later. */
export function addDays(on: string, days: number): string {
  return new Date(Date.parse(on) + days * dayMs).toISOString().slice(0, 10)
}

/** Learner's days between two instants, as the scheduler counts them. */
export function elapsedLearnerDays(earlier: Date, later: Date, rule: DayRule): number {
  return daysBetween(learnerDayOf(earlier, rule), learnerDayOf(later, rule))
}
