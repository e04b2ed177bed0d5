import { readNumber } from '../../../../format/index.ts'

/** A number as it is sent; null for an empty field, and the text itself where it is no number, for the server to name. */
export const typedNumber = (text: string): number | null | string =>
  text.trim() === '' ? null : (readNumber(text) ?? text.trim())
