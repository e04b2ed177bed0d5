import type { Missing } from '@ratchet/contract'
import { useFormat, useMessages } from '../../../messages/index.ts'

/** The sentence of a missing thing in the reader's language; a code without words here keeps the server's sentence. */
export function useMissingText(): (item: Missing) => string {
  const { gates } = useMessages().steps
  const format = useFormat()
  return (item) => {
    const { date, name } = partsOf(item.message)
    return gates[item.code]?.({ date: date ? format.date(date) : '', name }) ?? item.message
  }
}

/** The date and the quoted name inside a sentence of the server; empty where it holds none. */
export function partsOf(message: string): { date: string; name: string } {
  return {
    date: /\d{4}-\d{2}-\d{2}/u.exec(message)?.[0] ?? '',
    name: /“(.+?)”/u.exec(message)?.[1] ?? '',
  }
}
