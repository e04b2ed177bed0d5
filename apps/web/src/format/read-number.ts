/**
 * A number as people type it: `12.5`, `12,5`, `1 234`. With both marks the last one is the decimal mark.
 * @returns null for anything else; never guesses, never returns NaN or an infinity
 */
export function readNumber(typed: string): number | null {
  const compact = typed.replace(/[\s'’]/gu, '').replace('−', '-')
  const comma = compact.lastIndexOf(',')
  const point = compact.lastIndexOf('.')
  const plain =
    comma > point
      ? `${compact.slice(0, comma).replaceAll('.', '').replaceAll(',', 'x')}.${compact.slice(comma + 1)}`
      : compact.replaceAll(',', '')
  if (!/^-?(\d+(\.\d*)?|\.\d+)$/u.test(plain)) return null
  const value = Number(plain)
  return Number.isFinite(value) ? value : null
}
