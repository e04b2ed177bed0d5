import { sql } from 'kysely'
import type { Scope } from '../foundation/index.ts'
import { keptRejections } from './staging-store.ts'

/**
 * The set-based half of an import: from its staging table into the tickets of the source, all inside one transaction.
 * `latest_state` is a temporary table with the last row of each ticket of the file and what is to become of it.
 */

const stagingTable = (name: string) => sql.id('import_staging', name)

export interface StagedFacts {
  /** All rows, refused ones included. */
  rows: number
  /** Rows that say something of a ticket. */
  tickets: number
  /** The latest date in them that is not in the future. */
  knownUntil: Date | null
}

/** Look at the staging table as a whole. */
export async function stagedFacts(scope: Scope, table: string): Promise<StagedFacts> {
  const { transaction, now } = scope
  await sql`set local jit = off`.execute(transaction)
  await sql`set local time zone 'UTC'`.execute(transaction) // so that a cast to date is cheap, and the UTC day
  await sql`set local work_mem = '64MB'`.execute(transaction)
  // How many different tickets there are decides how they are joined; nothing else of the statistics does.
  await sql`analyze ${stagingTable(table)} (external_id)`.execute(transaction)
  const dates = ['opened_at', 'responded_at', 'resolved_at', 'closed_at', 'updated_at'].map((name) =>
    sql.ref(name),
  )
  const past = dates.map((date) => sql`max(${date}) filter (where ${date} <= ${now})`)
  const { rows } = await sql<StagedFacts>`
    select count(*)::int as "rows", count(opened_at)::int as tickets, greatest(${sql.join(past)}) as "knownUntil"
    from ${stagingTable(table)}`.execute(transaction)
  return rows[0]!
}

/**
 * Reduce the file to the last state of each ticket (by its own time of writing, else by its place in the file), and
 * compare that with what is stored.
 */
export async function reduceToLatest(scope: Scope, sourceId: string, table: string): Promise<void> {
  await sql`
    create temporary table latest_state on commit drop as
    select l.line, l.external_id, l.opened_at, l.responded_at, l.resolved_at, l.closed_at,
      coalesce(l.updated_at, s.updated_at) as updated_at, l.attributes,
      s.opened_at as was_opened_at, s.responded_at as was_responded_at, s.resolved_at as was_resolved_at,
      s.closed_at as was_closed_at,
      case
        when s.external_id is null then 'added'
        when l.updated_at < s.updated_at then 'older'
        when l.opened_at = s.opened_at and l.responded_at is not distinct from s.responded_at
          and l.resolved_at is not distinct from s.resolved_at and l.closed_at is not distinct from s.closed_at
          and coalesce(l.updated_at, s.updated_at) is not distinct from s.updated_at and l.attributes = s.attributes
          then 'unchanged'
        else 'updated'
      end as fate
    from (
      select distinct on (external_id) * from ${stagingTable(table)} where opened_at is not null
      order by external_id, updated_at desc nulls last, line desc
    ) l
    left join source_records s on s.workspace_id = ${scope.workspaceId} and s.source_id = ${sourceId}
      and s.external_id = l.external_id`.execute(scope.transaction)
}

export interface Fates {
  added: number
  updated: number
  unchanged: number
  older: number
  firstOpenedAt: Date | null
  lastOpenedAt: Date | null
}

/** How many tickets of the file are new, changed, the same, or older than what is here. */
export async function countFates(scope: Scope): Promise<Fates> {
  const count = (fate: string) => sql`(count(*) filter (where fate = ${fate}))::int`
  const { rows } = await sql<Fates>`
    select ${count('added')} as added, ${count('updated')} as updated, ${count('unchanged')} as unchanged,
      ${count('older')} as older, min(opened_at) as "firstOpenedAt", max(opened_at) as "lastOpenedAt"
    from latest_state`.execute(scope.transaction)
  return rows[0]!
}

/** Insert what is new and update what changed. */
export async function storeLatest(
  scope: Scope,
  sourceId: string,
  importId: string,
  { added, updated }: Fates,
): Promise<void> {
  const { transaction, workspaceId } = scope
  if (added > 0) {
    await sql`
      insert into source_records (workspace_id, source_id, external_id, opened_at, responded_at, resolved_at, closed_at,
        updated_at, attributes, import_id)
      select ${workspaceId}::uuid, ${sourceId}::uuid, external_id, opened_at, responded_at, resolved_at, closed_at,
        updated_at, attributes, ${importId}::uuid
      from latest_state where fate = 'added'`.execute(transaction)
  }
  if (updated > 0) {
    await sql`analyze latest_state`.execute(transaction)
    await sql`
      update source_records s set opened_at = l.opened_at, responded_at = l.responded_at, resolved_at = l.resolved_at,
        closed_at = l.closed_at, updated_at = l.updated_at, attributes = l.attributes, import_id = ${importId}
      from latest_state l
      where s.workspace_id = ${workspaceId} and s.source_id = ${sourceId} and s.external_id = l.external_id
        and l.fate = 'updated'`.execute(transaction)
  }
}

/**
 * UTC days of every date that a new or changed ticket has, or had before. Combinations of the four days are few, and
 * finding those first needs one walk through the tickets instead of four.
 */
export async function daysTouched(scope: Scope, { updated }: Fates): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    select distinct day::text as day
    from (
      select opened_at::date as a, responded_at::date as b, resolved_at::date as c, closed_at::date as d
      from latest_state where fate in ('added', 'updated') group by 1, 2, 3, 4
      ${
        updated === 0
          ? sql``
          : sql`union
            select was_opened_at::date, was_responded_at::date, was_resolved_at::date, was_closed_at::date
            from latest_state where fate = 'updated' group by 1, 2, 3, 4`
      }
    ) combined, lateral (values (a), (b), (c), (d)) as dates (day)
    where day is not null order by 1`.execute(scope.transaction)
  return rows.map(({ day }) => day)
}

/** Earlier rows of a ticket that name another opening date than its last one. */
const contradicting = (table: string) => sql`
  from ${stagingTable(table)} r join latest_state l on l.external_id = r.external_id
  where r.opened_at <> l.opened_at and r.line <> l.line`

export async function countContradicting(scope: Scope, table: string): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*)::int as count ${contradicting(table)}`.execute(scope.transaction)
  return rows[0]!.count
}

/** Keep the refused rows, contradicting ones among them, in the order of the file. @returns how many are kept */
export async function keepRejections(scope: Scope, importId: string, table: string, openedColumn: string) {
  const moment = (column: string) => sql`to_char(${sql.ref(column)}, 'YYYY-MM-DD HH24:MI:SS')`
  const { rows } = await sql<{ kept: number }>`
    with kept as (
      insert into record_import_rejections
        (workspace_id, import_id, number, line, external_id, column_name, text, code, reason)
      select ${scope.workspaceId}::uuid, ${importId}::uuid, row_number() over (order by line), line, external_id,
        column_name, text, code, reason
      from (
        select line, external_id, attributes ->> 'column' as column_name, attributes ->> 'text' as text,
          attributes ->> 'code' as code, attributes ->> 'reason' as reason
        from ${stagingTable(table)} where opened_at is null
        union all
        select r.line, r.external_id, ${openedColumn}, ${moment('r.opened_at')} || ' UTC', 'contradicting_opened',
          'A later row of this ticket (line ' || l.line || ') says that it was opened at ' || ${moment('l.opened_at')}
            || ' UTC; that one counts.'
        ${contradicting(table)}
        order by line limit ${keptRejections}
      ) refused
      returning number
    ) select count(*)::int as kept from kept`.execute(scope.transaction)
  return rows[0]!.kept
}
