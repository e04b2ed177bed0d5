/** A length of time as OpenSLO writes it: `5m` are minutes, `1M` is a month. */
export interface Duration {
  readonly count: number
  readonly unit: DurationUnit
}

export type DurationUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'

const units: Readonly<Record<string, DurationUnit>> = {
  m: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
  M: 'month',
  Q: 'quarter',
  Y: 'year',
}

/** Null when it is not written that way; nothing is rounded or guessed. */
export function readDuration(text: string): Duration | null {
  const [, digits, letter] = /^([1-9]\d{0,5})([mhdwMQY])$/.exec(text) ?? []
  const unit = letter === undefined ? undefined : units[letter]
  return unit === undefined ? null : { count: Number(digits), unit }
}

export function writeDuration({ count, unit }: Duration): string {
  const letter = Object.keys(units).find((known) => units[known] === unit)
  return `${count}${letter}`
}
