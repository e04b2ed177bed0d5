export type NumberKind = 'plain' | 'date' | 'percent'

/** Built-in formats that show dates or times (ECMA-376, part 1, 18.8.30, with those of East Asian editions). */
const builtInDates = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const

/** What a cell's number means, by the format it is shown in. */
export function kindOfFormat(id: number, code: string | undefined): NumberKind {
  if (id === 9 || id === 10) return 'percent'
  if (builtInDates.some(([first, last]) => id >= first && id <= last)) return 'date'
  if (code === undefined) return 'plain'
  // Quoted words, escaped characters and colours say nothing of the number.
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase()
  if (bare.includes('%')) return 'percent'
  return /[ymdhs]/.test(bare) && !/[0#?]/.test(bare.replace(/s\.0+/g, '')) ? 'date' : 'plain'
}

const dayMilliseconds = 86_400_000

/** A number as text, the way its format means it: a date in ISO form, a share in percent, else the number. */
export function numberText(value: string, kind: NumberKind, from1904: boolean): string {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return value
  if (kind === 'percent') return String(Number((number * 100).toPrecision(12)))
  if (kind === 'date' && number >= 0 && number < 2_958_466) return dateText(number, from1904)
  // 4.0999999999999996 is how spreadsheets store 4.1; beyond 15 digits the text is kept, because it may be an id.
  return Math.abs(number) < 1e15 ? String(number) : value
}

/** Serial days since 1899-12-30; before March 1900 one less, because spreadsheets know a 29 February 1900. */
function dateText(serial: number, from1904: boolean): string {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  const at = new Date(start + Math.round(serial * 86_400) * 1000)
  const iso = at.toISOString()
  return at.getTime() % dayMilliseconds === 0 ? iso.slice(0, 10) : iso.slice(0, 19)
}
