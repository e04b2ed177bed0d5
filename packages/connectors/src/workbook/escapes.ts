/** Characters that XML cannot carry, or would change on the way: written `_xHHHH_` (ECMA-376, part 1, 22.4.2.4). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are escaped
const unsafe = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g
const escaped = /_x([0-9A-Fa-f]{4})_/g

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands between the tags of a workbook. */
export const toXmlText = (text: string): string =>
  text
    .replace(
      unsafe,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)

/** Text as it was before, entities already resolved by the parser. */
export const fromXmlText = (text: string): string =>
  text.includes('_x')
    ? text.replace(escaped, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
