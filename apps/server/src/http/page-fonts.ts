import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type FontFile, type Fonts, fontsFrom } from '@ratchet/paper/pdf'

const require = createRequire(import.meta.url)
/** The Latin one first: it covers most of what is written here. */
const parts = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese']

let read: Promise<Fonts> | undefined

/** The fonts of the web, for pages on paper; read when the first page is made. */
export function pageFonts(): Promise<Fonts> {
  read ??= readFonts()
  return read
}

const readFonts = async (): Promise<Fonts> =>
  fontsFrom({ sans: await family('source-sans-3'), serif: await family('source-serif-4') })

async function family(name: string): Promise<FontFile[]> {
  const at = (path: string) => require.resolve(`@fontsource-variable/${name}/${path}`)
  const ranges = JSON.parse(await readFile(at('unicode.json'), 'utf8')) as Record<string, string>
  return await Promise.all(
    parts.map(async (part) => ({
      bytes: await readFile(at(`files/${name}-${part}-wght-normal.woff2`)),
      unicodeRange: ranges[part] ?? 'U+0000',
    })),
  )
}
