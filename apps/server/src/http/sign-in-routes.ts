import type { Accounts } from '@ratchet/core/people'
import { z } from 'zod'
import { noSuchRoute, problem, problemResponse } from './problem.ts'
import type { RateLimits } from './rate-limits.ts'

export const signInPrefix = '/api/auth/'
const signInPath = '/api/auth/sign-in/email'

/** What is open of better-auth: signing in and out, and the own password. Everything else goes through operations. */
const open = new Map([
  [signInPath, 'POST'],
  ['/api/auth/sign-out', 'POST'],
  ['/api/auth/change-password', 'POST'],
])

const emailsPerMinute = 10
const WithEmail = z.object({ email: z.string() })

/** Answers below `/api/auth`; refusals become problem documents like everywhere else. */
export async function answerSignIn(
  request: Request,
  accounts: Accounts,
  limits: RateLimits,
): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (open.get(pathname) !== request.method) return problemResponse(noSuchRoute())
  if (pathname === signInPath) {
    const email = await emailOf(request)
    // A body that we cannot read is not passed on: it might be one that the library can, uncounted.
    if (email === null) return asProblem(422, pathname)
    const wait = limits.take(`email ${email.toLowerCase()}`, emailsPerMinute, 60)
    if (wait > 0) return tooMany(wait)
  }
  const response = await accounts.respond(request)
  return response.ok ? response : asProblem(response.status, pathname)
}

/** Guesses at one account are counted too, from wherever they come. Null when the body names no account. */
async function emailOf(request: Request): Promise<string | null> {
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => null)
  return WithEmail.safeParse(body).data?.email ?? null
}

export const tooMany = (waitSeconds: number): Response =>
  problemResponse(
    problem({
      code: 'limit_exceeded',
      reason: 'too_many_requests',
      detail: `Too many requests in a short time. Nothing was changed; try again in ${waitSeconds} seconds.`,
    }),
    { 'retry-after': String(waitSeconds) },
  )

function asProblem(status: number, pathname: string): Response {
  if (status === 401 || (status === 400 && pathname !== signInPath)) {
    return problemResponse(
      problem({
        code: 'forbidden',
        reason: 'wrong_credentials',
        status: 401,
        detail: 'The e-mail address or the password is not right. Nothing was changed; try again.',
      }),
    )
  }
  if (status >= 500) {
    return problemResponse(
      problem({
        code: 'unavailable',
        reason: 'sign_in_unavailable',
        detail: 'Signing in does not work right now. Try again in a minute.',
      }),
    )
  }
  return problemResponse(
    problem({
      code: 'invalid',
      reason: 'invalid_input',
      detail: 'Signing in needs an e-mail address and a password.',
    }),
  )
}
