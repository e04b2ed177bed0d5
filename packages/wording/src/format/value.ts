import { type Locale, localeFor, type Tag } from '../locale.ts'
import { decimalsFor, formatNumber, formatShare, gap } from './number.ts'
import { timeSymbols, unitKind } from './unit.ts'

const secondsOf = { days: 86400, hours: 3600, minutes: 60, seconds: 1 } as const
const smaller = { days: 'hours', hours: 'minutes', minutes: 'seconds', seconds: 'seconds' } as const

/**
 * A value with its unit: "8 h", "45 min" (0.75 h), "65 %" (0.65 of unit share, or 65 of unit %), "28 tickets".
 * `decimals` belongs to the metric's own unit; without it, the value's size decides.
 */
export function formatValue(value: number, unit: string, locale: Tag, decimals?: number): string {
  const kind = unitKind(unit)
  switch (kind) {
    case 'none':
      return formatNumber(value, locale, decimals)
    case 'word':
      return `${formatNumber(value, locale, decimals)}${gap}${unit.trim()}`
    case 'percent':
      return `${formatNumber(value, locale, decimals)}${gap}%`
    case 'share':
      return formatShare(value, locale, decimals === undefined ? undefined : Math.max(0, decimals - 2))
    default:
      return formatTime(value, kind, locale, decimals)
  }
}

const points: Record<Locale, { one: string; many: string }> = {
  en: { one: 'percentage point', many: 'percentage points' },
  de: { one: 'Prozentpunkt', many: 'Prozentpunkte' },
}

/** A difference with its unit. Between two percentages it is told in percentage points, so nobody takes it for a share. */
export function formatChange(value: number, unit: string, locale: Tag, decimals?: number): string {
  const kind = unitKind(unit)
  if (kind === 'percent') return inPoints(formatNumber(value, locale, decimals), locale)
  if (kind === 'share') {
    const digits = decimals === undefined ? undefined : Math.max(0, decimals - 2)
    return inPoints(formatNumber(value * 100, locale, digits), locale)
  }
  return formatValue(value, unit, locale, decimals)
}

/** Only what is written as exactly one is singular: "1 percentage point", "1.2 percentage points". */
function inPoints(shown: string, locale: Tag): string {
  return `${shown}${gap}${/^−?1$/.test(shown) ? points[localeFor(locale)].one : points[localeFor(locale)].many}`
}

/** Is the metric itself a percentage, so that a change of it needs percentage points? */
export function isPercentage(unit: string): boolean {
  const kind = unitKind(unit)
  return kind === 'percent' || kind === 'share'
}

/** Is the unit a short sign that belongs to every number ("from 8 h to 45 min"), not a word said once? */
export function isSign(unit: string): boolean {
  return unitKind(unit) !== 'word'
}

/** Below one of its unit a time is told in the next smaller one: 0.75 h is 45 min. */
function formatTime(value: number, kind: keyof typeof secondsOf, locale: Tag, decimals?: number): string {
  let unit = kind
  let amount = value
  while (amount !== 0 && Math.abs(amount) < 1 && smaller[unit] !== unit) {
    amount = (amount * secondsOf[unit]) / secondsOf[smaller[unit]]
    unit = smaller[unit]
  }
  const digits = unit === kind ? decimals : Math.abs(amount) >= 10 ? 0 : Math.min(1, decimalsFor(0, amount))
  return `${formatNumber(amount, locale, digits)}${gap}${timeSymbols[localeFor(locale)][unit]}`
}
