import type { WarningMessages, WarningReader, WarningText } from '../catalogue/warnings.ts'
import { type WarningCode, type WarningParams, warningCodes } from '../facts.ts'
import { formatDate } from '../format/date.ts'
import { formatNumber, formatShare } from '../format/number.ts'
import type { Tag } from '../locale.ts'

/** A warning's heading and sentence. A code without words here still gets a sentence that names it. */
export function warningText(
  code: string,
  params: WarningParams,
  messages: WarningMessages,
  locale: Tag,
): WarningText {
  if (!isKnown(code)) return messages.unknown(code)
  return messages.warning[code](readerOf(params, locale))
}

function isKnown(code: string): code is WarningCode {
  return (warningCodes as readonly string[]).includes(code)
}

/** Parameters as a message asks for them, in one language. */
export function readerOf(params: WarningParams, locale: Tag): WarningReader {
  const number = (key: string) => {
    const value = params[key]
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined
  }
  return {
    text: (key) => {
      const value = number(key)
      if (value !== undefined) return formatNumber(value, locale)
      const text = params[key]
      return typeof text === 'string' ? text.trim() : ''
    },
    count: (key) => number(key) ?? 0,
    share: (key) => {
      const value = number(key)
      return value === undefined ? '' : formatShare(value, locale)
    },
    date: (key) => {
      const text = params[key]
      return typeof text === 'string' && text !== '' ? formatDate(text, locale) : ''
    },
  }
}
