import { isAscii } from 'node:buffer'
import type { Guess, RecordMapping } from '@ratchet/contract'

type Encoding = RecordMapping['encoding']
export interface Guessed<T> {
  readonly value: T
  readonly guess: Guess
}

/** How the bytes of a file stand for text. `whole`: nothing follows them. */
export function guessEncoding(head: Uint8Array, whole: boolean): Guessed<Encoding> {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return certain('utf-8', 'byte_order_mark')
  if (head[0] === 0xff && head[1] === 0xfe) return certain('utf-16le', 'byte_order_mark')
  if (head[0] === 0xfe && head[1] === 0xff) return certain('utf-16be', 'byte_order_mark')
  const wide = zerosSay(head)
  if (wide !== null) return { value: wide, guess: { sureness: 'likely', reason: 'zero_bytes', params: {} } }
  if (isAscii(head)) {
    const guess: Guess = { sureness: whole ? 'certain' : 'likely', reason: 'only_ascii', params: {} }
    return { value: 'utf-8', guess }
  }
  if (isUtf8Head(head, whole)) return certain('utf-8', 'valid_utf8')
  return { value: 'windows-1252', guess: { sureness: 'likely', reason: 'not_utf8', params: {} } }
}

function certain(value: Encoding, reason: string): Guessed<Encoding> {
  return { value, guess: { sureness: 'certain', reason, params: {} } }
}

/** Latin text in UTF-16 has a zero in nearly every second byte. */
function zerosSay(head: Uint8Array): Encoding | null {
  const looked = head.subarray(0, 2000)
  let even = 0
  let odd = 0
  for (const [i, byte] of looked.entries()) if (byte === 0) i % 2 === 0 ? even++ : odd++
  if (odd > looked.length * 0.3 && even < odd / 4) return 'utf-16le'
  return even > looked.length * 0.3 && odd < even / 4 ? 'utf-16be' : null
}

/** The head of a longer file may end in the middle of a character. */
function isUtf8Head(head: Uint8Array, whole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: !whole })
    return true
  } catch {
    return false
  }
}
