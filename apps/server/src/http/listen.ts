import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Log } from '../log.ts'
import { OperatorError } from '../operator-error.ts'
import { failed } from './api.ts'
import { sendResponse, toRequest } from './node-bridge.ts'
import { ProblemError, problemResponse } from './problem.ts'
import { securityHeaders } from './security-headers.ts'

export interface ListenSettings {
  host: string
  /** 0 takes a free one. */
  port: number
  protocol: string
  /** Believe the last entry of `X-Forwarded-For`: only behind a proxy of one's own. */
  trustProxy: boolean
  log: Log
}

const grantedToFinishMilliseconds = 10_000

/**
 * Listen, with times that a slow-loris client cannot outlast.
 *
 * @throws OperatorError `port_taken` when the port cannot be had
 */
export async function listen(
  settings: ListenSettings,
  answer: (request: Request, address: string) => Promise<Response>,
): Promise<{ port: number; stop(): Promise<void> }> {
  const server = createServer(
    {
      headersTimeout: 15_000,
      requestTimeout: 60_000,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: 5_000,
    },
    (incoming, outgoing) => void respond(incoming, outgoing),
  )
  server.maxHeadersCount = 100
  await start(server, settings)
  return { port: (server.address() as AddressInfo).port, stop: () => stop(server) }

  async function respond(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const response = await answerOrProblem(incoming)
    const withBody = incoming.method !== 'HEAD'
    await sendResponse(outgoing, response, securityHeaders, withBody).catch((error: unknown) => {
      settings.log.error('an answer could not be sent', error)
      outgoing.destroy()
    })
  }

  async function answerOrProblem(incoming: IncomingMessage): Promise<Response> {
    try {
      return await answer(await toRequest(incoming, settings.protocol), addressOf(incoming))
    } catch (error) {
      if (error instanceof ProblemError) return problemResponse(error.problem)
      return problemResponse(failed(error, `${incoming.method} ${incoming.url?.split('?')[0]}`, settings.log))
    }
  }

  function addressOf(incoming: IncomingMessage): string {
    const forwarded = incoming.headers['x-forwarded-for']
    const last = settings.trustProxy
      ? String(forwarded ?? '')
          .split(',')
          .at(-1)
          ?.trim()
      : ''
    return last || (incoming.socket.remoteAddress ?? 'unknown')
  }
}

async function start(server: Server, { host, port }: ListenSettings): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  }).catch((error: unknown) => {
    const { code } = error as { code?: string }
    if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL') throw error
    const why =
      code === 'EADDRINUSE'
        ? 'is taken by another program'
        : 'may not be used by this user or is not of this machine'
    throw new OperatorError(
      'port_taken',
      `${host}:${port} ${why}. Nothing was started; set PORT (and HOST) to something else.`,
      { cause: error },
    )
  })
}

/** Take no new requests, let the running ones finish, then let go. */
async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const patience = setTimeout(() => server.closeAllConnections(), grantedToFinishMilliseconds)
  await closed
  clearTimeout(patience)
}
