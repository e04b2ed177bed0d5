import type { Role } from '@ratchet/contract'
import { sql } from 'kysely'
import {
  type Actor,
  type Connection,
  type Context,
  checkEventChain,
  connect,
  type Database,
  eventsAbout,
  uuidV7,
} from '../../packages/core/src/foundation/index.ts'
import { addMember, createWorkspace, systemContext } from '../../packages/core/src/people/index.ts'
import { freshDatabase } from './fresh-database.ts'

/** A workspace on a database of its own, with one member of each role and a clock that the test sets. */
export interface TestWorkspace {
  readonly database: Database
  readonly pool: Connection['pool']
  readonly workspaceId: string
  /** The moment that operations see; set it to travel. */
  now: Date
  as(role: Role): Context
  /** A second workspace in the same database, for walls. */
  another(): Promise<TestWorkspace>
  /** Names of the operations in a record's history, oldest first, with what they changed. */
  history(subjectId: string): Promise<{ operation: string; actor: string; changes: unknown }[]>
  /** The number of events, after checking that their chain holds. */
  eventCount(): Promise<number>
  dispose(): Promise<void>
}

const roles: Role[] = ['administrator', 'manager', 'contributor', 'viewer']

/** @param now the moment at which the workspace begins */
export async function testWorkspace(now = '2026-05-20T10:00:00Z'): Promise<TestWorkspace> {
  const fresh = await freshDatabase()
  const connection = connect(fresh.url, 4)
  return await workspaceIn(connection, new Date(now), async () => {
    await connection.close()
    await fresh.dispose()
  })
}

async function workspaceIn(
  connection: Connection,
  now: Date,
  dispose: () => Promise<void>,
): Promise<TestWorkspace> {
  const { database, pool } = connection
  const workspaceId = uuidV7(now)
  const actors = new Map<Role, Actor>()
  const workspace: TestWorkspace = {
    database,
    pool,
    workspaceId,
    now,
    as: (role) => ({ database, clock: () => workspace.now, workspaceId, actor: actors.get(role)! }),
    another: () => workspaceIn(connection, workspace.now, async () => {}),
    history: (subjectId) =>
      within(database, workspaceId, async (transaction) =>
        (await eventsAbout(transaction, workspaceId, [subjectId]))
          .reverse()
          .map(({ operation, actor_name, changes }) => ({ operation, actor: actor_name, changes })),
      ),
    eventCount: () =>
      within(database, workspaceId, async (transaction) => {
        const { events, brokenAt } = await checkEventChain(transaction, workspaceId)
        if (brokenAt !== null) throw new Error(`The chain of events breaks at ${brokenAt}`)
        return events
      }),
    dispose,
  }
  const system = systemContext({ database, clock: () => workspace.now }, workspaceId)
  await createWorkspace(system, { name: 'University', zone: 'Europe/Berlin' })
  for (const role of roles) {
    const { member } = await addMember(system, { name: `The ${role}`, email: `${role}@example.org`, role })
    actors.set(role, { memberId: member.id, name: member.name, role })
  }
  return workspace
}

async function within<Result>(
  database: Database,
  workspaceId: string,
  read: (transaction: Parameters<typeof eventsAbout>[0]) => Promise<Result>,
): Promise<Result> {
  return await database.transaction().execute(async (transaction) => {
    await sql`select set_config('ratchet.workspace_id', ${workspaceId}, true)`.execute(transaction)
    return await read(transaction)
  })
}
