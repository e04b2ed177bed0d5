const escaped = '~=#{}:\\'

/** Where a character stands that is not escaped; −1 when nowhere. */
export function findPlain(text: string, wanted: string, from = 0): number {
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === '\\' && escaped.includes(text[index + 1] ?? ' ')) index += 1
    else if (text.startsWith(wanted, index)) return index
  }
  return -1
}

/** The text that escapes stand for: `\=` is `=`, `\n` a new line; any other backslash is itself. */
export function plainOf(text: string): string {
  let out = ''
  for (let index = 0; index < text.length; index += 1) {
    const next = text[index + 1] ?? ''
    if (text[index] !== '\\' || next === '') out += text[index]
    else if (next === 'n') {
      out += '\n'
      index += 1
    } else if (escaped.includes(next)) {
      out += next
      index += 1
    } else out += '\\'
  }
  return out
}

/** A text as GIFT wants it. */
export function escapedOf(text: string): string {
  return text.replace(/[~=#{}:\\]/g, (character) => `\\${character}`).replace(/\r\n|\r|\n/g, '\\n')
}
