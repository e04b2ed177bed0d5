import { isMediaName } from './clean-html.ts'
import { AnkiError } from './errors.ts'
import type { AnkiLimits } from './limits.ts'
import { readProtobuf } from './protobuf.ts'
import type { ZipArchive } from './read-zip.ts'
import type { AnkiFinding, AnkiPackage } from './types.ts'
import { isZstd, unpackZstd } from './unpack-zstd.ts'

type Media = Pick<AnkiPackage, 'media' | 'findings'>

/** Reads the media that a package lists; a name that leaves the folder is refused, the others are kept. */
export function readMedia(zip: ZipArchive, layout: AnkiPackage['layout'], limits: AnkiLimits): Media {
  const listed = zip.read('media', 20_000_000)
  if (!listed || listed.length === 0) return { media: [], findings: [] }
  const names = layout === 'legacy' ? legacyList(listed) : latestList(listed)
  const media: { name: string; bytes: Uint8Array }[] = []
  const findings: AnkiFinding[] = []
  const say = (code: AnkiFinding['code'], about: string, message: string) =>
    findings.push({ code, about, message })
  let total = 0
  for (const [entry, name] of names) {
    if (!isMediaName(name)) {
      say('media_name_refused', name, 'This name would leave the media folder; the file was not taken.')
      continue
    }
    const bytes = oneMedium(zip, entry, layout, limits.mediumBytes)
    if (bytes === 'too_large') say('media_too_large', name, 'This file is too large and was not taken.')
    else if (bytes === null) say('media_missing', name, 'The package lists this file but does not hold it.')
    else {
      total += bytes.length
      if (total > limits.mediaBytes) {
        throw new AnkiError(
          'too_large',
          'The media of the package are too large together; export a smaller deck.',
        )
      }
      media.push({ name, bytes })
    }
  }
  return { media, findings }
}

function oneMedium(zip: ZipArchive, entry: string, layout: AnkiPackage['layout'], mostBytes: number) {
  try {
    const bytes = zip.read(entry, mostBytes)
    return bytes && layout === 'latest' && isZstd(bytes) ? unpackZstd(bytes, entry, mostBytes) : bytes
  } catch (error) {
    if (error instanceof AnkiError && error.code === 'too_large') return 'too_large'
    throw error
  }
}

function legacyList(bytes: Uint8Array): [string, string][] {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (typeof parsed !== 'object' || parsed === null) return []
    return Object.entries(parsed).map(([entry, name]) => [entry, String(name)])
  } catch {
    throw damagedList()
  }
}

/** A list of entries in order; the first field of each is its name, its place is the name in the archive. */
function latestList(bytes: Uint8Array): [string, string][] {
  try {
    const list = isZstd(bytes) ? unpackZstd(bytes, 'media', 20_000_000) : bytes
    return readProtobuf(list)
      .filter(([number, value]) => number === 1 && value instanceof Uint8Array)
      .map(([, entry], index) => {
        const name = readProtobuf(entry as Uint8Array).find(([number]) => number === 1)?.[1]
        return [String(index), name instanceof Uint8Array ? new TextDecoder().decode(name) : '']
      })
  } catch (error) {
    throw error instanceof AnkiError ? error : damagedList()
  }
}

const damagedList = () =>
  new AnkiError('damaged', 'The list of media in the package is damaged; export the deck again.')
