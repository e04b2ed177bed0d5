import { constants, zstdDecompressSync } from 'node:zlib'
import { AnkiError } from './errors.ts'
import { isTooLong, tooLarge } from './read-zip.ts'

const magic = [0x28, 0xb5, 0x2f, 0xfd]

export const isZstd = (bytes: Uint8Array): boolean => magic.every((byte, index) => bytes[index] === byte)

/** Unpacks zstd up to a bound; the window is bounded too, for its size is claimed by the file. */
export function unpackZstd(bytes: Uint8Array, name: string, mostBytes: number): Uint8Array {
  try {
    return zstdDecompressSync(bytes, {
      maxOutputLength: Math.max(1, mostBytes),
      params: { [constants.ZSTD_d_windowLogMax]: 27 },
    })
  } catch (error) {
    if (isTooLong(error)) throw tooLarge(name, mostBytes)
    throw new AnkiError(
      'damaged',
      `"${name}" in the package is damaged; nothing was imported. Export the deck again.`,
    )
  }
}
