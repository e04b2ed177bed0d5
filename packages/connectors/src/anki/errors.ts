export type AnkiErrorCode =
  | 'not_a_package'
  | 'damaged'
  | 'encrypted'
  | 'too_large'
  | 'collection_missing'
  | 'collection_unreadable'
  | 'layout_unknown'

/** The package as a whole cannot be read; nothing of it was taken. */
export class AnkiError extends Error {
  override readonly name = 'AnkiError'
  readonly code: AnkiErrorCode

  constructor(code: AnkiErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
