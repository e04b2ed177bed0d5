/** Where the server says what happens; tests and the starter bring their own. */
export interface Log {
  info(message: string): void
  /** `cause` is for the operator's eyes only and never part of an answer. */
  error(message: string, cause?: unknown): void
}
