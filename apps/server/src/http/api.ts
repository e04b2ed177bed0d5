import { randomBytes } from 'node:crypto'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { ORPCError, ValidationError } from '@orpc/server'
import { apiPrefix, Problem } from '@ratchet/contract'
import { fieldErrors, invalidSentence, OperationError } from '@ratchet/core/foundation'
import type { Log } from '../log.ts'
import {
  malformed,
  noSuchRoute,
  notSignedIn,
  ProblemError,
  problem,
  problemFrom,
  problemResponse,
  problemType,
  unexpected,
} from './problem.ts'
import { fromText } from './query-text.ts'
import { type RequestContext, whoAsks } from './request-context.ts'
import { router } from './router.ts'
import { TooDeepError, unstorableTextAt } from './storable-text.ts'

/** The ways in: everything else needs somebody signed in. */
export const openToStrangers: ReadonlySet<string> = new Set([
  'people.lookUpWelcome',
  'people.acceptWelcome',
  'people.lookUpInvitation',
  'people.acceptInvitation',
  'backlog.captureByLink',
  'backlog.lookUpCaptureLink',
  'backlog.lookUpClaim',
  'notifications.unsubscribe',
  'sevenSteps.lookUpFeedback',
  'sevenSteps.answerFeedback',
  'reviews.readCalendar',
  'sevenSteps.openSnapshot',
])

/** Answers every request below `/api/v1` from the contract's routes; whatever goes wrong becomes a problem document. */
export function createApi(log: Log) {
  const handler = new OpenAPIHandler<RequestContext>(router, {
    clientInterceptors: [
      async ({ next, ...options }) => {
        try {
          // Strangers are stopped before their input is even looked at, so that no route can be left open by mistake.
          if (!openToStrangers.has(options.path.join('.'))) whoAsks(options.context)
          const input = fromText(options.procedure, options.input)
          refuseUnstorable(input)
          return await next({ ...options, input })
        } catch (error) {
          throw asTransportError(problemOfError(error, options.path.join('.'), log))
        }
      },
    ],
    customErrorResponseBodyEncoder: (error) => {
      if (isProblem(error.data)) return error.data
      return error.status === 400 ? malformed() : failed(error, 'the transport', log)
    },
  })

  return async (request: Request, context: RequestContext): Promise<Response> => {
    // Forms carry files, which no open route takes; cutting ninety thousand parts for a stranger takes seconds.
    if (context.asking === null && isForm(request)) return problemResponse(notSignedIn())
    const { matched, response } = await handler.handle(request, { prefix: apiPrefix, context })
    if (!matched) return problemResponse(noSuchRoute())
    const headers = new Headers(response.headers)
    for (const cookie of context.cookies) headers.append('set-cookie', cookie)
    headers.set('cache-control', 'no-store')
    // What people put in or take out is a file to save, never a page of ours.
    const disposition = headers.get('content-disposition')
    if (disposition) headers.set('content-disposition', disposition.replace(/^inline\b/i, 'attachment'))
    if (response.status >= 400) headers.set('content-type', problemType)
    return new Response(response.body, { status: response.status, headers })
  }
}

const isForm = (request: Request) =>
  request.headers.get('content-type')?.toLowerCase().startsWith('multipart/form-data') ?? false

function refuseUnstorable(input: unknown): void {
  const path = unstorableTextAt(input)
  if (path === null) return
  const errors = [{ path, message: 'must not contain NUL characters or halves of characters' }]
  throw new ProblemError(
    problem({ code: 'invalid', reason: 'invalid_input', detail: invalidSentence(1), errors }),
  )
}

const isProblem = (data: unknown): data is Problem => Problem.safeParse(data).success

const asTransportError = (body: Problem) =>
  new ORPCError(body.code.toUpperCase(), { status: body.status, message: body.detail, data: body })

function problemOfError(error: unknown, path: string, log: Log): Problem {
  if (error instanceof OperationError) return problemFrom(error)
  if (error instanceof ProblemError) return error.problem
  if (error instanceof TooDeepError) return malformed()
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
    // The schemas are Zod's, so the issues are, too.
    const issues = error.cause.issues as Parameters<typeof fieldErrors>[0]['issues']
    const errors = fieldErrors({ issues })
    return problem({
      code: 'invalid',
      reason: 'invalid_input',
      detail: invalidSentence(errors.length),
      errors,
    })
  }
  return failed(error, path, log)
}

/** Logged with a number that the person can quote; what really happened stays in the log. */
export function failed(error: unknown, path: string, log: Log): Problem {
  const number = randomBytes(4).toString('hex')
  log.error(`request ${number} at ${path} failed`, error)
  return unexpected(number)
}
