import { type IsolationLevel, sql } from 'kysely'
import type { z } from 'zod'
import { type Actor, isManager, type Rule } from './access.ts'
import { databaseGone, isConnectionLoss } from './connection-loss.ts'
import type { Context } from './context.ts'
import type { DatabaseTransaction } from './database.ts'
import { forbidden, OperationError } from './errors.ts'
import { appendEvents, type Change } from './events.ts'
import { uuidV7 } from './ids.ts'

/** What the body of an operation may touch. There is no other way to a transaction. */
export interface Scope {
  transaction: DatabaseTransaction
  workspaceId: string
  actor: Actor
  now: Date
  newId(): string
  /** Say what was changed: this becomes the history. An operation that found nothing to do records nothing. */
  record(change: Change): void
}

interface Definition<Input extends z.ZodType, Result> {
  /** The operation's name in the history: its file name. */
  name: string
  allow: Rule
  input: Input
  run(scope: Scope, input: z.output<Input>): Promise<Result>
}

export type Operation<Input, Result> = ((context: Context, input: Input) => Promise<Result>) & {
  operation: string
  allow: Rule
  /**
   * As a part of another operation, in its transaction: the same authorisation and the same checks. What it records
   * keeps its own name in the history.
   */
  within(scope: Scope, input: Input): Promise<Result>
}

/** A write: authorise, parse, transact, append to the history. Retried whole when PostgreSQL asks for it. */
export function operation<Input extends z.ZodType, Result>(
  definition: Definition<Input, Result>,
): Operation<z.input<Input>, Result> {
  return define(definition, async (scope, input, changes) => {
    const result = await definition.run(scope, input)
    if (changes.length === 0) return result
    const { transaction, workspaceId, actor, now } = scope
    await appendEvents(transaction, workspaceId, definition.name, actor, now, changes)
    return result
  })
}

/** A read: the same authorisation and the same walls, in a transaction that cannot write. */
export function query<Input extends z.ZodType, Result>(
  definition: Definition<Input, Result>,
): Operation<z.input<Input>, Result> {
  return define(definition, (scope, input) => definition.run(scope, input), 'read only')
}

function define<Input extends z.ZodType, Result>(
  definition: Definition<Input, Result>,
  body: (scope: Scope, input: z.output<Input>, changes: Change[]) => Promise<Result>,
  mode: 'read only' | 'read write' = 'read write',
): Operation<z.input<Input>, Result> {
  const call = async (context: Context, input: z.input<Input>): Promise<Result> => {
    mustBeAllowed(definition.allow, context.actor)
    const parsed = parse(definition.input, input)
    return await withRetries(() => {
      const changes: Change[] = []
      return transact(context, mode, (transaction) => {
        const now = context.clock()
        const scope: Scope = {
          transaction,
          workspaceId: context.workspaceId,
          actor: context.actor,
          now,
          newId: () => uuidV7(now),
          record: (change) => changes.push(change),
        }
        return body(scope, parsed, changes)
      })
    })
  }
  const within = async (scope: Scope, input: z.input<Input>): Promise<Result> => {
    mustBeAllowed(definition.allow, scope.actor)
    const record = (change: Change) => scope.record({ operation: definition.name, ...change })
    return await definition.run({ ...scope, record }, parse(definition.input, input))
  }
  return Object.assign(call, { operation: definition.name, allow: definition.allow, within })
}

function mustBeAllowed(rule: Rule, actor: Actor): void {
  if (!rule.permits(actor)) throw forbidden(`This is for ${rule.who}. Nothing was changed.`)
}

function parse<Input extends z.ZodType>(schema: Input, input: unknown): z.output<Input> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const errors = fieldErrors(parsed.error)
  throw new OperationError('invalid', 'invalid_input', invalidSentence(errors.length), { errors })
}

export const invalidSentence = (count: number) =>
  `Nothing was saved: ${count === 1 ? 'one field cannot be taken as it is' : `${count} fields cannot be taken as they are`}.`

/** Nobody reads more, and a body of a hundred thousand unknown fields would be answered with as many sentences. */
const listedErrors = 50

export function fieldErrors(error: {
  issues: readonly z.core.$ZodIssue[]
}): { path: string; message: string }[] {
  const errors = error.issues.slice(0, listedErrors).flatMap((issue) => {
    const path = issue.path.map(String).join('.')
    if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }]
    return issue.keys.slice(0, listedErrors).map((key) => ({
      path: path ? `${path}.${key}` : key,
      message:
        key === 'status'
          ? 'a status is derived from facts and never set: bring the evidence, and it changes by itself'
          : 'is not a field of this request',
    }))
  })
  return errors.slice(0, listedErrors)
}

async function transact<Result>(
  context: Context,
  mode: 'read only' | 'read write',
  run: (transaction: DatabaseTransaction) => Promise<Result>,
): Promise<Result> {
  const isolation: IsolationLevel = mode === 'read only' ? 'repeatable read' : 'read committed'
  return await context.database
    .transaction()
    .setIsolationLevel(isolation)
    .setAccessMode(mode)
    .execute(async (transaction) => {
      const { memberId } = context.actor
      // Two walls stand in the database: the workspace's, and that of team-private improvements.
      await sql`select set_config('ratchet.workspace_id', ${context.workspaceId}, true),
        set_config('ratchet.member_id', ${memberId ?? ''}, true),
        set_config('ratchet.sees_private', ${isManager(context.actor) ? 'all' : ''}, true)`.execute(
        transaction,
      )
      return await run(transaction)
    })
}

const attempts = 5
const retryable = new Set(['40001', '40P01'])

async function withRetries<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run()
    } catch (error) {
      const code = (error as { code?: string }).code ?? ''
      if (isConnectionLoss(error)) throw databaseGone()
      if (!retryable.has(code)) throw error
      if (attempt === attempts) {
        throw new OperationError(
          'unavailable',
          'busy',
          'Too many people wrote at once. Nothing was saved; try again.',
        )
      }
      await new Promise((resolve) => setTimeout(resolve, 10 * 2 ** attempt * Math.random()))
    }
  }
}
