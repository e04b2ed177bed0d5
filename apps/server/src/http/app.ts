import { apiPrefix } from '@ratchet/contract'
import type { Context } from '@ratchet/core/foundation'
import { type Accounts, type Outside, resolveApiKey, resolveSession } from '@ratchet/core/people'
import type { Log } from '../log.ts'
import { createApi } from './api.ts'
import { refuseHost, refuseOrigin } from './guards.ts'
import { openApiDocument } from './openapi.ts'
import { noSuchRoute, problemResponse } from './problem.ts'
import { RateLimits } from './rate-limits.ts'
import { answerSignIn, signInPrefix, tooMany } from './sign-in-routes.ts'
import { staticFile } from './static-files.ts'

export interface AppSettings {
  outside: Outside
  accounts: Accounts
  /** The name or address the server listens on. */
  listensOn: string
  publicUrl: URL | null
  webFolder: string
  limits: Limits
  /** Digests are mailed, too: the operator has named a mail server. */
  mails: boolean
  /** A worker tells whether it lives, and nothing else. */
  healthOnly: boolean
  /** Is the database there? Rejects when not. */
  ping(): Promise<unknown>
  log: Log
}

/** Requests a minute, per address and per API key. `entries` counts signing in and the use of entry links. */
export interface Limits {
  requests: number
  entries: number
}

export const defaultLimits: Limits = { requests: 6000, entries: 60 }

const entryPaths = new Set([
  '/api/auth/sign-in/email',
  `${apiPrefix}/welcome`,
  `${apiPrefix}/welcome/look-up`,
  `${apiPrefix}/invitations/look-up`,
  `${apiPrefix}/invitations/accept`,
  `${apiPrefix}/feedback/look-up`,
  `${apiPrefix}/feedback`,
  `${apiPrefix}/capture/look-up`,
  `${apiPrefix}/capture`,
  `${apiPrefix}/claims/look-up`,
  `${apiPrefix}/snapshots/look-up`,
  `${apiPrefix}/unsubscribe`,
])

/** The whole server as one function from request to response; `address` is where the request comes from. */
export function createApp(settings: AppSettings) {
  const { outside, accounts, publicUrl } = settings
  const api = createApi(settings.log)
  const limits = new RateLimits()

  return async (request: Request, address: string): Promise<Response> => {
    const url = new URL(request.url)
    const refused =
      refuseHost(url.host, settings.listensOn, publicUrl) ??
      refuseOrigin(request.method, request.headers, url.host, publicUrl)
    if (refused) return problemResponse(refused)
    if (url.pathname === '/healthz') return await health()
    if (settings.healthOnly) return problemResponse(noSuchRoute())
    if (url.pathname.startsWith('/api/')) return await answerApi(request, url, address)
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const file = isRead ? await staticFile(settings.webFolder, url.pathname) : null
    return file ?? problemResponse(noSuchRoute())
  }

  async function answerApi(request: Request, url: URL, address: string): Promise<Response> {
    const bearer = bearerOf(request.headers)
    // The address always counts: keys that are made up must not open a fresh window each.
    const wait =
      limits.take(`requests ${address}`, settings.limits.requests, 60) ||
      (bearer === null ? 0 : limits.take(`requests ${bearer}`, settings.limits.requests, 60)) ||
      (entryPaths.has(url.pathname) ? limits.take(`entries ${address}`, settings.limits.entries, 60) : 0)
    if (wait > 0) return tooMany(wait)
    request.headers.set('x-ratchet-address', address)
    if (url.pathname.startsWith(signInPrefix)) return await answerSignIn(request, accounts, limits)
    if (url.pathname === `${apiPrefix}/openapi.json`) {
      return new Response(await openApiDocument(), { headers: { 'content-type': 'application/json' } })
    }
    const origin = publicUrl?.origin ?? url.origin
    return await api(request, {
      outside,
      accounts,
      asking: await whoIs(request.headers, bearer),
      origin,
      cookies: [],
      mails: settings.mails,
      signIn: (email, password) => signIn(origin, address, email, password),
    })
  }

  /** A key that is sent decides alone: a bad one is not rescued by a cookie. */
  async function whoIs(headers: Headers, bearer: string | null): Promise<Context | null> {
    if (bearer !== null) return await resolveApiKey(outside, bearer)
    if (!headers.has('cookie')) return null
    const userId = await accounts.signedInUser(headers)
    return userId === null ? null : await resolveSession(outside, userId)
  }

  async function signIn(origin: string, address: string, email: string, password: string): Promise<string[]> {
    const response = await accounts.respond(
      new Request(`${origin}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin, 'x-ratchet-address': address },
        body: JSON.stringify({ email, password }),
      }),
    )
    return response.headers.getSetCookie()
  }

  async function health(): Promise<Response> {
    const headers = { 'cache-control': 'no-store' }
    try {
      await settings.ping()
      return Response.json({ status: 'ok' }, { headers })
    } catch {
      return Response.json({ status: 'database unavailable' }, { status: 503, headers })
    }
  }
}

function bearerOf(headers: Headers): string | null {
  const match = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')
  return match?.[1] ?? null
}
