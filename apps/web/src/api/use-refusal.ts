import { useMessages } from '../messages/index.ts'
import { type Refusal, readRefusal } from './problems.ts'

/** The refusal inside an error of a query or mutation, in the reader's language; null without an error. */
export function useRefusal(error: unknown, known: readonly string[] = []): Refusal | null {
  const words = useMessages().frame
  return error ? readRefusal(error, known, words) : null
}
