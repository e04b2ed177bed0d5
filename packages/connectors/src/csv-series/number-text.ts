export type DecimalMark = '.' | ','

export type NumberReading =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly code: 'not_finite' | 'not_a_number' | 'ambiguous_number' }

/** Spaces of several widths and the Swiss apostrophe only ever separate thousands. */
const neutralSeparators = /(?<=\d)[\u0020\u00a0\u2009\u202f'\u2019](?=\d{3}(?!\d))/g

/**
 * Reads one number as people write it. `mark` is the column's decimal mark; null when the column does not tell,
 * and then "1,234" is refused as ambiguous rather than guessed. The other mark may group thousands.
 */
export function readNumber(text: string, mark: DecimalMark | null): NumberReading {
  const bare = text.trim()
  if (bare === '') return { kind: 'missing' }
  if (/^[+-]?(nan|inf|infinity|∞|#(num|div\/0|n\/a|value)!?)$/i.test(bare)) {
    return { kind: 'refused', code: 'not_finite' }
  }
  const digits = bare.replace(/^[\u2212\u2013]/, '-').replace(neutralSeparators, '')
  if (mark === null && isAmbiguous(digits)) return { kind: 'refused', code: 'ambiguous_number' }
  const plain = plainForm(digits, mark ?? (digits.includes(',') ? ',' : '.'))
  if (plain === null) return { kind: 'refused', code: 'not_a_number' }
  const value = Number(plain)
  return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'refused', code: 'not_finite' }
}

/** The number as JavaScript writes it, or null when it is none with this decimal mark. */
function plainForm(text: string, mark: DecimalMark): string | null {
  const other = mark === '.' ? ',' : '.'
  const [mantissa = '', exponent, ...rest] = text.split(/e/i)
  if (rest.length > 0 || (exponent !== undefined && !/^[+-]?\d{1,4}$/.test(exponent))) return null
  const [whole = '', fraction, ...more] = mantissa.split(mark)
  if (more.length > 0) return null
  const grouped = whole.includes(other)
  if (grouped && !new RegExp(`^[+-]?\\d{1,3}(\\${other}\\d{3})+$`).test(whole)) return null
  const wholeDigits = whole.replaceAll(other, '')
  if (!/^[+-]?\d*$/.test(wholeDigits) || (fraction !== undefined && !/^\d*$/.test(fraction))) return null
  if (!/\d/.test(wholeDigits + (fraction ?? ''))) return null
  return `${wholeDigits}${fraction ? `.${fraction}` : ''}${exponent === undefined ? '' : `e${exponent}`}`
}

/** "1,234" and "12.345": a decimal with three places, or a thousand. */
function isAmbiguous(text: string): boolean {
  return /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(text)
}

/**
 * The decimal mark that a column of numbers gives away; null when it has none or only ambiguous ones.
 * A point is believed in a file that is not cut at semicolons: there a decimal comma is not to be expected.
 */
export function guessDecimalMark(texts: readonly string[], delimiter: string): DecimalMark | null {
  const votes = { '.': 0, ',': 0 }
  let unclearPoints = 0
  for (const text of texts) {
    const digits = text.trim().replace(neutralSeparators, '')
    if (!/^[+\-\u2212\u2013]?[\d.,]*\d[\d.,]*(e[+-]?\d+)?$/i.test(digits)) continue
    if (isAmbiguous(digits)) {
      if (digits.includes('.')) unclearPoints += 1
      continue
    }
    const mark = lonelyMark(digits)
    if (mark) votes[mark] += 1
  }
  if (votes['.'] !== votes[',']) return votes['.'] > votes[','] ? '.' : ','
  if (votes['.'] > 0) return null
  return unclearPoints > 0 && delimiter !== ';' ? '.' : null
}

/** The decimal mark of an unambiguous number. */
function lonelyMark(digits: string): DecimalMark | null {
  const lastComma = digits.lastIndexOf(',')
  const lastPoint = digits.lastIndexOf('.')
  if (lastComma < 0 && lastPoint < 0) return null
  if (lastComma >= 0 && lastPoint >= 0) return lastComma > lastPoint ? ',' : '.'
  const mark: DecimalMark = lastComma >= 0 ? ',' : '.'
  // Written twice, it separates thousands, so the other one is the decimal mark.
  if (digits.indexOf(mark) !== digits.lastIndexOf(mark)) return mark === ',' ? '.' : ','
  return mark
}
