import { sql } from 'kysely'
import type { TestWorkspace } from '../../../../../tests/support/workspace.ts'
import { uuidV7 } from '../../foundation/index.ts'

/** A ticket as tests write it: moments as ISO text, null where it has none. */
export interface TestTicket {
  externalId: string
  openedAt: string
  respondedAt?: string | null
  resolvedAt?: string | null
  closedAt?: string | null
  attributes?: Record<string, string>
}

/** Days on which tickets have a date, in UTC, as an import notes them. */
export const daysOf = (tickets: readonly TestTicket[]): string[] => [
  ...new Set(
    tickets.flatMap(({ openedAt, respondedAt, resolvedAt, closedAt }) =>
      [openedAt, respondedAt, resolvedAt, closedAt].flatMap((at) =>
        at ? [new Date(at).toISOString().slice(0, 10)] : [],
      ),
    ),
  ),
]

/** A source without tickets. @returns its id */
export async function emptySource(workspace: TestWorkspace): Promise<string> {
  const id = uuidV7(workspace.now)
  await inWorkspace(workspace, async (run) => {
    await run(sql`insert into record_sources (workspace_id, id, name, preset, created_at)
      values (${workspace.workspaceId}, ${id}, 'Desk', 'generic', ${workspace.now})`)
  })
  return id
}

/**
 * Store tickets as a finished import would: replaced whole by their id, with the days that were touched and what the
 * source now knows.
 */
export async function storeTickets(
  workspace: TestWorkspace,
  sourceId: string,
  tickets: readonly TestTicket[],
  { knownUntil, touched = daysOf(tickets) }: { knownUntil?: string | null; touched?: string[] } = {},
): Promise<void> {
  const { workspaceId, now } = workspace
  const importId = uuidV7(now)
  const author = workspace.as('contributor').actor.memberId
  await inWorkspace(workspace, async (run) => {
    const list = (field: keyof TestTicket) => tickets.map((ticket) => ticket[field] ?? null)
    await run(sql`
      insert into source_records (workspace_id, source_id, external_id, opened_at, responded_at, resolved_at, closed_at,
        attributes, import_id)
      select ${workspaceId}::uuid, ${sourceId}::uuid, t.*, ${importId}::uuid
      from unnest(${list('externalId')}::text[], ${list('openedAt')}::timestamptz[],
        ${list('respondedAt')}::timestamptz[], ${list('resolvedAt')}::timestamptz[],
        ${list('closedAt')}::timestamptz[],
        ${tickets.map(({ attributes }) => JSON.stringify(attributes ?? {}))}::jsonb[]) t
      on conflict (workspace_id, source_id, external_id) do update set opened_at = excluded.opened_at,
        responded_at = excluded.responded_at, resolved_at = excluded.resolved_at, closed_at = excluded.closed_at,
        attributes = excluded.attributes`)
    await run(sql`
      insert into record_imports (workspace_id, id, source_id, file_name, file_bytes, mapping, state, dry_run,
        touched_days, created_by, created_at, uploaded_at, finished_at)
      values (${workspaceId}, ${importId}, ${sourceId}, 'tickets.csv', 1, '{}', 'done', false, ${touched}::date[],
        ${author}, ${now}, ${now}, ${now})`)
    await run(sql`
      update record_sources s set record_count = r.count, first_opened_at = r.first, last_opened_at = r.last,
        known_until = coalesce(${knownUntil ?? null}::timestamptz, s.known_until)
      from (select count(*)::int as count, min(opened_at) as first, max(opened_at) as last from source_records
        where workspace_id = ${workspaceId} and source_id = ${sourceId}) r
      where s.workspace_id = ${workspaceId} and s.id = ${sourceId}`)
  })
}

async function inWorkspace(
  { database, workspaceId }: TestWorkspace,
  act: (run: (query: ReturnType<typeof sql>) => Promise<unknown>) => Promise<void>,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await sql`select set_config('ratchet.workspace_id', ${workspaceId}, true)`.execute(transaction)
    await act((query) => query.execute(transaction))
  })
}
