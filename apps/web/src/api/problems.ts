import type { FieldError, Missing, Problem } from '@ratchet/contract'
import { problemOf } from '@ratchet/contract/client'

/** What a refusal means for a form: sentences beside fields, and one for the rest. */
export type Refusal = {
  /** By path, such as `sentence` or `stakeholders.0.name`. */
  fields: Readonly<Record<string, string>>
  /** One sentence, null when every part of the refusal stands beside a field. */
  sentence: string | null
  missing: readonly Missing[]
  /** In a stale edit: the record as it stands now. */
  current: unknown
  isConflict: boolean
}

/**
 * Reads an error of the API.
 * @param known paths that the form shows; errors of other fields go into the sentence
 * @param words for what carries no problem document: no connection, or a fault of this page
 */
export function readRefusal(
  error: unknown,
  known: readonly string[],
  words: { offline: string; unexpected: string },
): Refusal {
  const problem = problemOf(error)
  if (!problem) {
    return { ...nothing, sentence: isNetworkError(error) ? words.offline : words.unexpected }
  }
  const { beside, rest } = sortFieldErrors(problem.errors ?? [], known)
  const all = Object.keys(beside).length > 0 && rest.length === 0
  return {
    fields: beside,
    sentence: all
      ? null
      : [problem.detail, ...rest.map(({ path, message }) => `${path}: ${message}`)].join(' '),
    missing: problem.missing ?? [],
    current: problem.current,
    isConflict: problem.code === 'conflict',
  }
}

const nothing: Refusal = { fields: {}, sentence: null, missing: [], current: undefined, isConflict: false }

/** Field errors for the form's own fields, first one each, and those the form does not show. */
export function sortFieldErrors(errors: readonly FieldError[], known: readonly string[]) {
  const beside: Record<string, string> = {}
  const rest: FieldError[] = []
  for (const error of errors) {
    if (!known.includes(error.path)) rest.push(error)
    else beside[error.path] ??= asSentence(error.message)
  }
  return { beside, rest }
}

/** The API says of a field what is wrong with it ("must lie after today"); beside the field it stands as a sentence. */
const asSentence = (message: string): string =>
  `${message.charAt(0).toLocaleUpperCase()}${message.slice(1)}${/[.!?…]$/.test(message) ? '' : '.'}`

/** Nobody is signed in, or the session has ended. */
export function isSignedOut(error: unknown): boolean {
  const problem: Problem | null = problemOf(error)
  return problem?.status === 401
}

/** `fetch` throws a TypeError when no answer came at all. */
function isNetworkError(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && error.cause instanceof TypeError)
}
