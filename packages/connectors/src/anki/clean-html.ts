/** Elements that a card may hold, with the attributes each may keep. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'b i u s em strong br p div span ul ol li sub sup code pre hr small big mark blockquote ruby rt rp h1 h2 h3 h4 h5 h6 dl dt dd table thead tbody tr'
      .split(' ')
      .map((name) => [name, []]),
  ),
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  img: ['src', 'alt'],
  a: ['href'],
}

/** Elements that go together with everything inside them. */
const swallowed = /^(script|style|iframe|object|embed|svg|math|template|noscript|textarea|title|xmp|head)$/

/** Longer tags are no tags of a card; the bound keeps hostile text from costing time. */
const longestTag = 2000

const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/y

/**
 * HTML without anything that could run or call out: only the elements above, images only by the name of a medium,
 * links only to http and https. A `<` that opens no element becomes text. Text is left as it is.
 */
export function cleanHtml(html: string): string {
  let out = ''
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open === -1) return out + html.slice(at)
    out += html.slice(at, open)
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4)
      if (end === -1) return out
      at = end + 3
      continue
    }
    tag.lastIndex = 0
    const found = tag.exec(html.slice(open, open + longestTag))
    if (!found) {
      out += '&lt;'
      at = open + 1
      continue
    }
    const [whole, slash, rawName = '', attributes = ''] = found
    const name = rawName.toLowerCase()
    at = open + whole.length
    if (swallowed.test(name)) {
      if (slash === '') at = endOf(html, name, at)
      continue
    }
    const kept = Object.hasOwn(allowed, name) ? allowed[name] : undefined
    if (kept) out += slash === '' ? `<${name}${keptAttributes(attributes, kept)}>` : `</${name}>`
  }
  return out
}

function endOf(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[^>]*>`, 'gi')
  end.lastIndex = from
  const found = end.exec(html)
  return found ? found.index + found[0].length : html.length
}

const attribute = /([a-zA-Z][a-zA-Z0-9-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g

function keptAttributes(text: string, kept: readonly string[]): string {
  let out = ''
  for (const [, rawName = '', double, single, bare] of text.matchAll(attribute)) {
    const name = rawName.toLowerCase()
    const value = (double ?? single ?? bare ?? '').replace(/["<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    if (kept.includes(name) && isSafe(name, value)) out += ` ${name}="${value}"`
  }
  return out
}

function isSafe(name: string, value: string): boolean {
  if (name === 'href') return /^https?:\/\/[^\s&]/i.test(value)
  if (name === 'src') return isMediaName(value)
  if (name === 'alt') return true
  return /^\d{1,3}$/.test(value)
}

/** A plain file name: no folder, no drive, no address, no control character, not hidden. */
export function isMediaName(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  return name.length > 0 && name.length <= 200 && !/[\\/:\u0000-\u001f]|^\.|&#|%2e|%2f|%5c/i.test(name)
}
