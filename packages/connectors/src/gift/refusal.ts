import type { GiftFindingCode } from './types.ts'

/** A question that cannot be read. Caught per question; it never leaves the reader. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: GiftFindingCode

  constructor(code: GiftFindingCode, message: string) {
    super(message)
    this.code = code
  }
}

/** The file as a whole is beyond reading. */
export class GiftError extends Error {
  override readonly name = 'GiftError'
  readonly code: 'too_large' | 'too_many' | 'not_text'

  constructor(code: GiftError['code'], message: string) {
    super(message)
    this.code = code
  }
}
