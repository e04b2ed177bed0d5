import { randomBytes } from 'node:crypto'

/**
 * A UUID of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, then 74 random bits, so that ids sort by the
 * time of the clock that was passed in.
 */
export function uuidV7(at: Date): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(at.getTime(), 0, 6)
  bytes[6] = 0x70 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
