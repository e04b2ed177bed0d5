import { intlTag, type Tag } from '../locale.ts'

/** "A, B and C" as the language joins a list. */
export function formatList(items: readonly string[], locale: Tag): string {
  return new Intl.ListFormat(intlTag(locale), { type: 'conjunction' }).format(items)
}

/** First letter large, for a clause that has become a sentence. */
export function sentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
