import type { Indicator, Reading } from '@ratchet/contract'

export interface NewReading {
  readonly at: string
  readonly value: number
  readonly total: number | null
}

/**
 * A reading as it is kept, or why it cannot be: events need both counts, a state its word, a value its number.
 *
 * @returns a sentence about what is wrong, or the reading
 */
export function readingFor(indicator: Indicator, reading: Reading): NewReading | string {
  const { at, bad, total, good, value } = reading
  if (indicator.kind === 'events') {
    if (bad === undefined || total === undefined)
      return 'needs how many events were bad and how many there were'
    if (bad < 0) return `has ${bad} bad events; fewer than none cannot be`
    if (total < 0) return `has ${total} events in all; fewer than none cannot be`
    if (bad > total) return `has ${bad} bad events of ${total}; it cannot be more than all`
    return { at, value: bad, total }
  }
  if (indicator.kind === 'states') {
    return good === undefined ? 'needs whether the state was good' : { at, value: good ? 1 : 0, total: null }
  }
  return value === undefined ? 'needs the measured value' : { at, value, total: null }
}
