import type { Context } from '@ratchet/core/foundation'
import type { Accounts, Outside } from '@ratchet/core/people'
import { notSignedIn, ProblemError } from './problem.ts'

/** What a route knows of the request that it answers. */
export interface RequestContext {
  outside: Outside
  accounts: Accounts
  /** Who asks; null for strangers. */
  asking: Context | null
  /** Such as `https://ratchet.example.org`, for links that people pass on. */
  origin: string
  /** `Set-Cookie` lines to send along with the answer. */
  cookies: string[]
  /** Whether the operator has named a mail server. */
  mails: boolean
  signIn(email: string, password: string): Promise<string[]>
}

/**
 * A route that needs somebody signed in and is one operation: most routes are.
 *
 * @throws ProblemError 401 for strangers
 */
export function signedIn<Input, Result>(operation: (context: Context, input: Input) => Promise<Result>) {
  return ({ context, input }: { context: RequestContext; input: Input }): Promise<Result> =>
    operation(whoAsks(context), input)
}

/** The same for a route that takes no input. */
export function signedInOnly<Result>(
  operation: (context: Context, input: Record<string, never>) => Promise<Result>,
) {
  return ({ context }: { context: RequestContext }): Promise<Result> => operation(whoAsks(context), {})
}

export function whoAsks(context: RequestContext): Context {
  if (!context.asking) throw new ProblemError(notSignedIn())
  return context.asking
}
