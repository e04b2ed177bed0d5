import type { ValueSystem } from '@ratchet/contract'
import { sql } from 'kysely'
import type { Scope } from '../foundation/index.ts'
import type { AnyRecord } from './records.ts'
import { toAim, toOffering, toPractice, toService, toStakeholder, toStream } from './rows-store.ts'

/** The whole system, archived records too, by name. */
export async function selectValueSystem(scope: Scope): Promise<ValueSystem> {
  const { transaction, workspaceId } = scope
  const services = transaction.selectFrom('services').selectAll().where('workspace_id', '=', workspaceId)
  const offerings = transaction
    .selectFrom('service_offerings')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
  const stakeholders = transaction
    .selectFrom('stakeholders')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
  const aims = transaction.selectFrom('strategic_aims').selectAll().where('workspace_id', '=', workspaceId)
  const streams = transaction.selectFrom('value_streams').selectAll().where('workspace_id', '=', workspaceId)
  const practices = transaction.selectFrom('practices').selectAll().where('workspace_id', '=', workspaceId)
  return {
    services: byName((await services.execute()).map(toService)),
    serviceOfferings: byName((await offerings.execute()).map(toOffering)),
    stakeholders: byName((await stakeholders.execute()).map(toStakeholder)),
    strategicAims: byName((await aims.execute()).map(toAim)),
    valueStreams: byName((await streams.execute()).map(toStream)),
    practices: byName((await practices.execute()).map(toPractice)),
  }
}

const byName = <Item extends AnyRecord>(records: Item[]): Item[] =>
  records.sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))

/** The whole system, locked against other writers until the transaction ends. */
export async function lockValueSystem(scope: Scope): Promise<ValueSystem> {
  const { transaction, workspaceId } = scope
  await transaction
    .insertInto('value_systems')
    .values({ workspace_id: workspaceId })
    .onConflict((target) => target.column('workspace_id').doNothing())
    .execute()
  await transaction
    .selectFrom('value_systems')
    .select('workspace_id')
    .where('workspace_id', '=', workspaceId)
    .forUpdate()
    .execute()
  return await selectValueSystem(scope)
}

/** Names by id of whatever improvements link to, in one query. */
export async function recordNames(
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, { name: string; archived: boolean }>> {
  if (ids.length === 0) return new Map()
  const tables = ['services', 'value_streams', 'strategic_aims', 'practices']
  const parts = tables.map(
    (table) => sql`select id, name, archived_at is not null as archived from ${sql.table(table)}
      where workspace_id = ${scope.workspaceId} and id = any(${ids}::uuid[])`,
  )
  const { rows } = await sql<{ id: string; name: string; archived: boolean }>`${sql.join(
    parts,
    sql` union all `,
  )}`.execute(scope.transaction)
  return new Map(rows.map(({ id, name, archived }) => [id, { name, archived }]))
}
