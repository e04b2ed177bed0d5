/**
 * JSON in one spelling only: keys sorted by UTF-16 code units and numbers in ECMAScript's form, as in RFC 8785;
 * numbers are first rounded to 12 significant digits, so that the last bits of a sum change no byte.
 *
 * @throws TypeError for NaN, infinities, half of a surrogate pair, functions and symbols: they have no JSON form.
 * Names the place.
 */
export function canonicalJson(value: unknown): string {
  return spelled(value, '')
}

function spelled(value: unknown, place: string): string {
  if (value === null || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'string') return text(value, place)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value}${at(place)} has no JSON form`)
    return JSON.stringify(Number(value.toPrecision(12)))
  }
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (Array.isArray(value)) {
    return `[${value.map((item, i) => spelled(item ?? null, `${place}[${i}]`)).join(',')}]`
  }
  if (value instanceof Uint16Array) return spelled([...value], place)
  if (typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${text(key, place)}:${spelled(item, place === '' ? key : `${place}.${key}`)}`)
    return `{${entries.join(',')}}`
  }
  throw new TypeError(`a ${typeof value}${at(place)} has no JSON form`)
}

/** RFC 8785, 3.2.2.2: half of a surrogate pair is an error, since it has no bytes in UTF-8 to hash. */
function text(value: string, place: string): string {
  if (!value.isWellFormed()) throw new TypeError(`half of a surrogate pair${at(place)} has no JSON form`)
  return JSON.stringify(value)
}

const at = (place: string): string => (place === '' ? '' : ` at ${place}`)
