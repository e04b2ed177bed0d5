import { readZip as open, type ZipArchive, ZipError } from '../zip/index.ts'
import { AnkiError } from './errors.ts'

export { isTooLong, type ZipArchive } from '../zip/index.ts'

/** A zip as the package of a deck. @throws AnkiError */
export function readZip(bytes: Uint8Array, mostEntries: number): ZipArchive {
  const { names, read } = worded(() => open(bytes, mostEntries), mostEntries)
  return { names, read: (name, mostBytes) => worded(() => read(name, mostBytes), mostBytes) }
}

function worded<Result>(act: () => Result, most: number): Result {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    switch (error.fault) {
      case 'too_large':
        throw tooLarge(error.entry, most)
      case 'too_many':
        throw new AnkiError('too_large', `The package holds more than ${most} files; export it in parts.`)
      case 'encrypted':
        throw new AnkiError('encrypted', 'The package is encrypted; export it without a password.')
      case 'not_a_zip':
        throw new AnkiError(
          'not_a_package',
          'The file is not an Anki package (no zip archive); export the deck as .apkg.',
        )
      case 'damaged':
        throw new AnkiError(
          'damaged',
          'The package is damaged or cut off; nothing was imported. Export the deck again.',
        )
    }
  }
}

export function tooLarge(name: string, mostBytes: number): AnkiError {
  return new AnkiError(
    'too_large',
    `"${name}" unpacks to more than ${Math.round(mostBytes / 1e6)} MB; nothing was imported. Export a smaller deck.`,
  )
}
