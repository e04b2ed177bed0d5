import type { Metric } from '@ratchet/contract'
import { plottedValue, type Reading } from '@ratchet/evidence'

export { plottedValue, type Reading } from '@ratchet/evidence'

type Measured = Pick<Metric, 'kind' | 'unit'>

export interface Refusal {
  field: 'value' | 'denominator'
  message: string
}

/** Why this metric cannot take this reading, in a sentence fit for standing beside the field; null when it can. */
export function refusalOf(metric: Measured, reading: Reading): Refusal | null {
  return refusedNumbers(metric, reading) ?? refusedByKind(metric, reading)
}

function refusedNumbers(metric: Measured, reading: Reading): Refusal | null {
  const { value, denominator } = reading
  if (!Number.isFinite(value)) return of('value', 'must be a finite number')
  if (denominator === null) return null
  if (!(Number.isFinite(denominator) && denominator > 0)) {
    return of('denominator', 'must be a finite number above 0')
  }
  if (Number.isFinite(plottedValue(metric, reading))) return null
  return of('denominator', 'is so small that the quotient is no finite number')
}

function refusedByKind({ kind, unit }: Measured, { value, denominator }: Reading): Refusal | null {
  if (kind === 'continuous') return null
  if (value < 0) return of('value', `cannot be below 0: the metric is a ${kindName[kind]}`)
  if (kind === 'count' && !Number.isSafeInteger(value)) {
    return of('value', 'must be a whole number: the metric is a count')
  }
  if ((kind === 'count' || kind === 'rare_event') && denominator !== null) {
    return of('denominator', `a ${kindName[kind]} has none; define the metric as a rate to use one`)
  }
  return kind === 'proportion' ? refusedProportion(unit, value, denominator) : null
}

function refusedProportion(unit: string, value: number, denominator: number | null): Refusal | null {
  if (denominator !== null) {
    if (value <= denominator) return null
    return of('value', `cannot be above its denominator (${denominator}): the metric is a proportion`)
  }
  const whole = unit === '%' ? 100 : 1
  return value <= whole ? null : of('value', `cannot be above ${whole}: the metric is a proportion`)
}

const kindName = {
  proportion: 'proportion',
  count: 'count',
  rate: 'rate',
  rare_event: 'time between rare events',
}

const of = (field: Refusal['field'], message: string): Refusal => ({ field, message })
