import { createORPCClient, ORPCError } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { Problem } from './errors.ts'
import { apiPrefix, contract } from './index.ts'

export type RatchetClient = ContractRouterClient<typeof contract>

/**
 * The typed client of the HTTP API, for the web and the CLI.
 *
 * @param origin such as `http://127.0.0.1:4000`
 * @param apiKey sent as a bearer token; browsers leave it out and use their session cookie
 * @throws ORPCError for every answer that is not a success; read it with {@link problemOf}
 */
export function createClient(origin: string, apiKey?: string): RatchetClient {
  const link = new OpenAPILink(contract, {
    url: new URL(apiPrefix, origin).href,
    headers: () => (apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
    fetch: async (request, init) =>
      asJson(await globalThis.fetch(request, { ...init, credentials: 'same-origin' })),
    customErrorResponseBodyDecoder: (body, response) => {
      const problem = Problem.safeParse(body)
      return problem.success
        ? new ORPCError(problem.data.code.toUpperCase(), {
            status: response.status,
            message: problem.data.detail,
            data: problem.data,
          })
        : null
    },
  })
  return createORPCClient(link)
}

/** The problem document inside an error of the client, or null when the error is of another kind (no network). */
export function problemOf(error: unknown): Problem | null {
  if (!(error instanceof ORPCError)) return null
  const problem = Problem.safeParse(error.data)
  return problem.success ? problem.data : null
}

/** The link reads only `application/json` as JSON; problem documents carry a media type of their own. */
function asJson(response: Response): Response {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return response
  const headers = new Headers(response.headers)
  headers.set('content-type', 'application/json')
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}
