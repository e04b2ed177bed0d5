export type OpenSloErrorCode =
  | 'empty'
  | 'not_text'
  | 'not_yaml'
  | 'too_large'
  | 'too_deep'
  | 'too_many_aliases'

/** The text as a whole cannot be read; the message is one sentence for the person who chose it. */
export class OpenSloError extends Error {
  override readonly name = 'OpenSloError'
  readonly code: OpenSloErrorCode

  constructor(code: OpenSloErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
