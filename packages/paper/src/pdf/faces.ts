import subsetFont from 'subset-font'

/** A variable font file for the web (WOFF2) with the characters it covers, as its package lists them. */
export interface FontFile {
  readonly bytes: Uint8Array
  /** Such as `U+0000-00FF,U+0131`. */
  readonly unicodeRange: string
}

/** The faces of a page: text, strong text, and the serif voice for sentences that matter. */
export const faceNames = ['sans', 'strong', 'voice'] as const
export type FaceName = (typeof faceNames)[number]

interface Cut {
  readonly family: 'sans' | 'serif'
  readonly weight: number
}
const cuts: Record<FaceName, Cut> = {
  sans: { family: 'sans', weight: 400 },
  strong: { family: 'sans', weight: 640 },
  voice: { family: 'serif', weight: 420 },
}

/** One face in as many files as the text needs; each knows its characters. */
export type Faces = Readonly<Record<FaceName, readonly Face[]>>
export interface Face {
  readonly bytes: Buffer
  covers(codePoint: number): boolean
}

export interface Fonts {
  /** Faces that cover a text, as far as the files do. */
  facesFor(text: string): Promise<Faces>
}

/** Fixes the weight of the variable fonts and turns them into what a PDF embeds; each file once, when it is needed. */
export function fontsFrom(files: Record<Cut['family'], readonly FontFile[]>): Fonts {
  const made = new Map<string, Promise<Face>>()
  const parsed = {
    sans: files.sans.map((file) => ({ ...file, ranges: rangesOf(file.unicodeRange) })),
    serif: files.serif.map((file) => ({ ...file, ranges: rangesOf(file.unicodeRange) })),
  }
  return {
    facesFor: async (text) => {
      const points = new Set([...text].map((character) => character.codePointAt(0) ?? 0))
      const faces = async ({ family, weight }: Cut): Promise<Face[]> => {
        const needed = parsed[family].flatMap(({ bytes, ranges }, index) => {
          if (index > 0 && ![...points].some((point) => within(ranges, point))) return []
          const key = `${family} ${weight} ${index}`
          const face = made.get(key) ?? cutOf(bytes, ranges, weight)
          made.set(key, face)
          return [face]
        })
        return await Promise.all(needed)
      }
      return {
        sans: await faces(cuts.sans),
        strong: await faces(cuts.strong),
        voice: await faces(cuts.voice),
      }
    },
  }
}

type Range = readonly [first: number, last: number]

async function cutOf(bytes: Uint8Array, ranges: readonly Range[], weight: number): Promise<Face> {
  const characters = ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))
    // Halves of surrogate pairs are no characters.
    .filter((point) => point < 0xd800 || point > 0xdfff)
    .map((point) => String.fromCodePoint(point))
    .join('')
  const cut = await subsetFont(Buffer.from(bytes), characters, {
    targetFormat: 'sfnt',
    variationAxes: { wght: weight },
  })
  return { bytes: cut, covers: (point) => within(ranges, point) }
}

const within = (ranges: readonly Range[], point: number): boolean =>
  ranges.some(([first, last]) => point >= first && point <= last)

/** `U+0000-00FF,U+0131` as pairs of numbers. */
function rangesOf(unicodeRange: string): Range[] {
  return unicodeRange.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
  })
}
