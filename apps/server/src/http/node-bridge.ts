import type { IncomingMessage, ServerResponse } from 'node:http'
import { ProblemError, problem } from './problem.ts'

/** More than the largest part of a form (5 MB) with its envelope. */
export const bodyLimitBytes = 6_000_000

/** More than an attachment or a register (10 MB) with its envelope, on their own addresses. */
const fileLimitBytes = 11_000_000
const fileAddress = /^\/api\/v1\/(improvements\/[^/?]+\/attachments|backlog\/import(s|-previews))$/

/** Everything but files: the largest plan that the contract takes fits several times. */
const textLimitBytes = 1_000_000

/** What may stand in `Host`: a name or an address, and a port. Anything else would end up in the path. */
const hostForm = /^[a-z0-9._-]*(:\d+)?$|^\[[0-9a-f:.]+\](:\d+)?$/i

/** Methods that a web standard `Request` cannot even be made of. */
const impossibleMethods = new Set(['TRACE', 'TRACK', 'CONNECT'])

const bodyless = new Set(['GET', 'HEAD'])

/**
 * Node's request as a web standard one. The body is read whole, because every route needs it whole, and never beyond
 * the limit.
 *
 * @throws ProblemError 400 for an unreadable address, 413 for a body above the limit
 */
export async function toRequest(incoming: IncomingMessage, protocol: string): Promise<Request> {
  const host = incoming.headers.host ?? ''
  const address = `${protocol}://${host}${incoming.url ?? '/'}`
  const isReadable = hostForm.test(host) && incoming.url?.startsWith('/') && URL.canParse(address)
  if (!isReadable || impossibleMethods.has(incoming.method ?? '')) throw new ProblemError(unreadableAddress())
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) headers.append(name, one)
  }
  const method = incoming.method ?? 'GET'
  const body = bodyless.has(method) ? null : await readBody(incoming)
  return new Request(address, { method, headers, body })
}

async function readBody(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer> | null> {
  const isForm = incoming.headers['content-type']?.toLowerCase().startsWith('multipart/form-data')
  const limit = isForm ? formLimitOf(incoming) : textLimitBytes
  if (Number(incoming.headers['content-length']) > limit) throw new ProblemError(tooLarge(limit))
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) throw new ProblemError(tooLarge(limit))
    chunks.push(chunk)
  }
  return size === 0 ? null : Buffer.concat(chunks)
}

/** Whoever does not even claim to be somebody does not make us hold a large file. */
function formLimitOf({ url = '', headers }: IncomingMessage): number {
  if (headers.cookie === undefined && headers.authorization === undefined) return textLimitBytes
  return fileAddress.test(url) ? fileLimitBytes : bodyLimitBytes
}

const unreadableAddress = () =>
  problem({
    code: 'invalid',
    reason: 'malformed_request',
    status: 400,
    detail: 'This address cannot be read.',
  })

const tooLarge = (limit: number) =>
  problem({
    code: 'limit_exceeded',
    reason: 'body_too_large',
    status: 413,
    detail: `The request is larger than ${limit / 1_000_000} MB. Nothing was saved; send it in smaller parts.`,
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
