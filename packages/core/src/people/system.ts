import type { Actor, Clock, Context, Database } from '../foundation/index.ts'

/** Where and when, before it is known who. */
export interface Outside {
  database: Database
  clock: Clock
}

export const systemActor: Actor = { memberId: null, name: 'Ratchet', role: 'system' }

/** The system itself at work in one workspace: a job, the first start, an entry link being accepted. */
export function systemContext(outside: Outside, workspaceId: string, name = systemActor.name): Context {
  return { database: outside.database, clock: outside.clock, workspaceId, actor: { ...systemActor, name } }
}
