import { notFound, type Scope } from '../foundation/index.ts'
import { endIfOverdue } from './end-sitting.ts'
import { learnerId } from './learner.ts'
import type { StoredSitting } from './sitting.ts'
import { findSitting } from './sittings-store.ts'

/** A sitting of the member who asks, handed in first when its time is over. @throws OperationError not_found */
export async function sittingOf(scope: Scope, id: string): Promise<StoredSitting> {
  const sitting = await findSitting(scope, learnerId(scope), id)
  if (!sitting) throw notFound('sitting')
  return await endIfOverdue(scope, sitting)
}
