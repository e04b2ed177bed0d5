import type { IncomingMessage, ServerResponse } from 'node:http'
import { ProblemError, problem } from './problem.ts'

/** More than the largest file of the contract (5 MB) with its envelope. */
export const bodyLimitBytes = 6_000_000

const bodyless = new Set(['GET', 'HEAD'])

/**
 * Node's request as a web standard one. The body is read whole, because every route needs it whole, and never beyond
 * the limit.
 *
 * @throws ProblemError 400 for an unreadable address, 413 for a body above the limit
 */
export async function toRequest(incoming: IncomingMessage, protocol: string): Promise<Request> {
  const address = `${protocol}://${incoming.headers.host ?? ''}${incoming.url ?? '/'}`
  if (!incoming.url?.startsWith('/') || !URL.canParse(address)) throw new ProblemError(unreadableAddress())
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) headers.append(name, one)
  }
  const method = incoming.method ?? 'GET'
  const body = bodyless.has(method) ? null : await readBody(incoming)
  return new Request(address, { method, headers, body })
}

async function readBody(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer> | null> {
  if (Number(incoming.headers['content-length']) > bodyLimitBytes) throw new ProblemError(tooLarge())
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > bodyLimitBytes) throw new ProblemError(tooLarge())
    chunks.push(chunk)
  }
  return size === 0 ? null : Buffer.concat(chunks)
}

const unreadableAddress = () =>
  problem({
    code: 'invalid',
    reason: 'malformed_request',
    status: 400,
    detail: 'This address cannot be read.',
  })

const tooLarge = () =>
  problem({
    code: 'limit_exceeded',
    reason: 'body_too_large',
    status: 413,
    detail: `The request is larger than ${bodyLimitBytes / 1_000_000} MB. Nothing was saved; send it in smaller parts.`,
  })

/** Send a web standard response through Node's; `extra` headers come with every answer. */
export async function sendResponse(
  outgoing: ServerResponse,
  response: Response,
  extra: Readonly<Record<string, string>>,
  withBody: boolean,
): Promise<void> {
  for (const [name, value] of Object.entries(extra)) outgoing.setHeader(name, value)
  for (const [name, value] of response.headers) if (name !== 'set-cookie') outgoing.setHeader(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies)
  // What is left of a refused body is not read: the connection ends with the answer.
  if (!outgoing.req.complete) outgoing.setHeader('connection', 'close')
  const bytes = Buffer.from(await response.arrayBuffer())
  if (response.status !== 204) outgoing.setHeader('content-length', bytes.length)
  outgoing.writeHead(response.status)
  outgoing.end(withBody ? bytes : undefined)
}
