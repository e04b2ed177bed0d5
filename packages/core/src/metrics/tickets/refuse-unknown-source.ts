import type { TicketQuery } from '@ratchet/contract'
import { invalid, OperationError, type Scope } from '../../foundation/index.ts'
import { readSource } from '../../source-records/index.ts'

/** @throws invalid for a query that names a source that is not here */
export async function refuseUnknownSource(scope: Scope, { sourceId }: TicketQuery): Promise<void> {
  await found(
    () => readSource(scope, sourceId),
    'ticketQuery.sourceId',
    'there is no such source of tickets here',
  )
}

async function found(read: () => Promise<unknown>, path: string, message: string): Promise<void> {
  try {
    await read()
  } catch (error) {
    if (error instanceof OperationError && error.code === 'not_found') throw invalid(path, message)
    throw error
  }
}
