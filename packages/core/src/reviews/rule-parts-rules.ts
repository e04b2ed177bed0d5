/** A rule that cannot be taken, and where: `place` is the part, such as `BYMONTHDAY=31`. */
export class RuleRefusal extends Error {
  readonly place: string
  constructor(place: string, message: string) {
    super(message)
    this.name = 'RuleRefusal'
    this.place = place
  }
}

const refuse = (place: string, message: string): never => {
  throw new RuleRefusal(place, `“${place}”: ${message}`)
}

/** More meetings than this are a slip of the finger: twenty years of weeks. */
export const mostMeetings = 1000
const longestInterval = 400

const whole = (from: number, to: number, negative = false) => {
  const pattern = negative ? /^[+-]?\d{1,4}$/ : /^\d{1,4}$/
  return (text: string): boolean => {
    const number = Math.abs(Number(text))
    return pattern.test(text) && number >= from && number <= to
  }
}
const weekday = (text: string): boolean =>
  /^(?:[+-]?(?:[1-9]|[1-4]\d|5[0-3]))?(?:MO|TU|WE|TH|FR|SA|SU)$/.test(text)

const lists: Record<string, { fits(text: string): boolean; wants: string }> = {
  BYDAY: { fits: weekday, wants: 'days such as MO, 1TU (the first Tuesday) or -1FR (the last Friday)' },
  BYMONTHDAY: { fits: whole(1, 31, true), wants: 'days of the month, 1 to 31, or -1 to -31 from its end' },
  BYMONTH: { fits: whole(1, 12), wants: 'months, 1 to 12' },
  BYYEARDAY: { fits: whole(1, 366, true), wants: 'days of the year, 1 to 366, or -1 to -366 from its end' },
  BYWEEKNO: { fits: whole(1, 53, true), wants: 'weeks of the year, 1 to 53, or -1 to -53 from its end' },
  BYSETPOS: { fits: whole(1, 366, true), wants: 'places in the set, 1 to 366, or -1 to -366 from its end' },
}
const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']
const tooOften = ['HOURLY', 'MINUTELY', 'SECONDLY']
const untilForm = /^\d{8}(?:T(?:[01]\d|2[0-3])[0-5]\d[0-5]\dZ?)?$/
const isDay = (text: string): boolean => {
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)].map(Number)
  const date = new Date(Date.UTC(year!, month! - 1, day))
  return date.getUTCMonth() === month! - 1 && date.getUTCDate() === day
}

export interface RuleParts {
  /** The rule as it is kept: upper case, without the name of the property, in the order given. */
  text: string
  endless: boolean
}

/**
 * Reads a recurrence rule of RFC 5545, section 3.3.10, as far as a meeting may use it: daily at most, at one time of
 * day.
 *
 * @throws RuleRefusal with the part that is wrong and what it should be
 */
export function readRule(given: string): RuleParts {
  const text = given
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
  const seen = new Map<string, string>()
  for (const part of text.split(';')) {
    const [name = '', value = '', ...more] = part.split('=')
    if (value === '' || more.length > 0) refuse(part, 'is not a part of a rule; parts look like FREQ=MONTHLY')
    if (seen.has(name)) refuse(part, `stands twice; ${name} may be given once`)
    checkPart(part, name, value)
    seen.set(name, value)
  }
  if (!seen.has('FREQ')) refuse(text, 'says no frequency; begin with FREQ=WEEKLY or FREQ=MONTHLY')
  if (seen.has('COUNT') && seen.has('UNTIL')) {
    refuse(`COUNT=${seen.get('COUNT')}`, 'stands beside UNTIL; a rule ends by one of them')
  }
  if (seen.has('BYSETPOS') && !Object.keys(lists).some((name) => name !== 'BYSETPOS' && seen.has(name))) {
    refuse(`BYSETPOS=${seen.get('BYSETPOS')}`, 'chooses from days, and the rule names none; add BYDAY')
  }
  return { text, endless: !seen.has('COUNT') && !seen.has('UNTIL') }
}

function checkPart(part: string, name: string, value: string): void {
  const list = lists[name]
  if (list) {
    for (const item of value.split(',')) if (!list.fits(item)) refuse(part, `takes ${list.wants}`)
    return
  }
  switch (name) {
    case 'FREQ':
      if (tooOften.includes(value)) refuse(part, 'a review meets daily at most; take DAILY or WEEKLY')
      if (!frequencies.includes(value)) refuse(part, `takes ${frequencies.join(', ')}`)
      return
    case 'INTERVAL':
      if (!whole(1, longestInterval)(value)) refuse(part, `takes a whole number from 1 to ${longestInterval}`)
      return
    case 'COUNT':
      if (!whole(1, mostMeetings)(value)) {
        refuse(part, `takes a whole number from 1 to ${mostMeetings}; leave it out for a review that goes on`)
      }
      return
    case 'UNTIL':
      if (!untilForm.test(value)) refuse(part, 'takes a day such as 20261231')
      if (!isDay(value.slice(0, 8)))
        refuse(part, 'names a day that no calendar has; take one such as 20261231')
      return
    case 'WKST':
      if (!/^(?:MO|TU|WE|TH|FR|SA|SU)$/.test(value)) refuse(part, 'takes a weekday such as MO')
      return
    case 'BYHOUR':
    case 'BYMINUTE':
    case 'BYSECOND':
      refuse(part, 'the time of day is given beside the rule, not in it')
      return
    default:
      refuse(part, 'is not a part that this rule can have')
  }
}
