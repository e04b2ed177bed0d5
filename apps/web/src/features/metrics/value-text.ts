import type { Format } from '../../format/index.ts'

/** A value with its unit, the percent sign included. */
export function valueText(value: number, unit: string, format: Format): string {
  return unit === '' ? format.number(value) : `${format.number(value)} ${unit}`
}
