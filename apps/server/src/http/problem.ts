import { type ErrorCode, errorStatuses, type FieldError, type Problem } from '@ratchet/contract'
import type { OperationError } from '@ratchet/core/foundation'

export const problemType = 'application/problem+json'

const titles: Record<ErrorCode, string> = {
  invalid: 'Not valid',
  forbidden: 'Not allowed',
  not_found: 'Not found',
  conflict: 'In conflict with what is stored',
  precondition_failed: 'Something is missing first',
  limit_exceeded: 'Too much at once',
  unavailable: 'Not available right now',
}

interface Wanted {
  code: ErrorCode
  reason: string
  detail: string
  /** Where the status says more than the code: 400, 401, 413, 500. */
  status?: number
  errors?: FieldError[]
}

/** A problem document (RFC 9457). `type` names the reason and leads nowhere. */
export function problem({ code, reason, detail, status, errors }: Wanted): Problem {
  return {
    type: `urn:ratchet:problem:${reason}`,
    title: titles[code],
    status: status ?? errorStatuses[code],
    detail,
    code,
    reason,
    ...(errors && { errors }),
  }
}

/** What an operation refused with, as a problem document. */
export function problemFrom(error: OperationError): Problem {
  return { ...problem({ code: error.code, reason: error.reason, detail: error.message }), ...error.details }
}

export const notSignedIn = (): Problem =>
  problem({
    code: 'forbidden',
    reason: 'not_signed_in',
    status: 401,
    detail:
      'Nobody is signed in here, or the key is not good any more. Sign in and try again; nothing was changed.',
  })

export const noSuchRoute = (): Problem =>
  problem({
    code: 'not_found',
    reason: 'no_such_route',
    detail: 'There is nothing at this address. /api/v1/openapi.json lists every route.',
  })

export const malformed = (): Problem =>
  problem({
    code: 'invalid',
    reason: 'malformed_request',
    status: 400,
    detail: 'The request could not be read: its body is not what its content type says. Nothing was changed.',
  })

/** A fault of ours: the number stands in the log beside what really happened. */
export const unexpected = (number: string): Problem =>
  problem({
    code: 'unavailable',
    reason: 'unexpected',
    status: 500,
    detail: `Something went wrong on our side. Nothing was saved. If it happens again, name this number: ${number}.`,
  })

export function problemResponse(body: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { 'content-type': problemType, 'cache-control': 'no-store', ...headers },
  })
}

/** A thrown problem: for refusals of the transport itself, which no operation knows. */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(body: Problem) {
    super(body.detail)
    this.name = 'ProblemError'
    this.problem = body
  }
}
