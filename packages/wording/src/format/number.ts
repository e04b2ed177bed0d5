import { intlTag, type Tag } from '../locale.ts'

/** Between a number and its unit, so that a line never breaks there. */
export const gap = '\u00a0'
const mostDecimals = 10

/**
 * Decimals that suit a spread: two significant digits of it. A spread of 52 needs none, 7.25 needs one.
 * A spread of zero or no spread shows three significant digits of the value.
 */
export function decimalsFor(spread: number, value = 0): number {
  const size = Math.abs(spread)
  if (size > 0 && Number.isFinite(size)) return clamp(1 - Math.floor(Math.log10(size)))
  const own = Math.abs(value)
  return own > 0 && Number.isFinite(own) ? clamp(2 - Math.floor(Math.log10(own))) : 0
}

/** The fewest decimals, from what the spread asks for, that keep different values looking different. */
export function decimalsThatSeparate(values: readonly number[]): number {
  const finite = [...new Set(values.filter(Number.isFinite))]
  if (finite.length === 0) return 0
  const spread = Math.max(...finite) - Math.min(...finite)
  const first = decimalsFor(spread, Math.max(...finite.map(Math.abs)))
  for (let decimals = first; decimals < Math.min(first + 4, mostDecimals); decimals++) {
    if (new Set(finite.map((value) => value.toFixed(decimals))).size === finite.length) return decimals
  }
  return first
}

/** A number in the language's own writing with a true minus sign; trailing zeros are dropped. */
export function formatNumber(value: number, locale: Tag, decimals?: number): string {
  if (!Number.isFinite(value)) return '–'
  const digits = decimals ?? decimalsFor(0, value)
  const size = Math.abs(value)
  if (size >= 1e15 || (size > 0 && size < 1e-8)) {
    return signed(
      new Intl.NumberFormat(intlTag(locale), { notation: 'scientific', maximumFractionDigits: 2 }).format(
        value,
      ),
    )
  }
  const rounded = Number(value.toFixed(digits))
  return signed(formatter(locale, digits).format(rounded === 0 ? 0 : rounded))
}

/** A share (0.65) as a percentage with a space before the sign. */
export function formatShare(share: number, locale: Tag, decimals?: number): string {
  const percent = share * 100
  const digits = decimals ?? (Math.abs(percent) >= 10 || percent === 0 ? 0 : 1)
  return `${formatNumber(percent, locale, digits)}${gap}%`
}

const formatters = new Map<string, Intl.NumberFormat>()

function formatter(locale: Tag, digits: number): Intl.NumberFormat {
  const key = `${locale}${digits}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(intlTag(locale), { maximumFractionDigits: digits })
  formatters.set(key, made)
  return made
}

function signed(text: string): string {
  return text.replace('-', '−')
}

function clamp(digits: number): number {
  return Math.min(mostDecimals, Math.max(0, digits))
}
