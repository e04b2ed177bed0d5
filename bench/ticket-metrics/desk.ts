import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { holdDataFolder, startEmbeddedPostgres } from '../../apps/server/src/embedded-postgres/index.ts'
import { type Context, connect, uuidV7 } from '../../packages/core/src/foundation/index.ts'
import { migrate } from '../../packages/core/src/foundation/migrate.ts'
import { addMember, createWorkspace, systemContext } from '../../packages/core/src/people/index.ts'
import { cpuSecondsBeside } from './cpu-seconds.ts'

/** A service desk of two years, or of the days asked, with as many tickets as asked, on a PostgreSQL that syncs to disk. */
export interface Desk {
  context: Context
  sourceId: string
  /** The moment that operations see. */
  now: Date
  /** Resolve some open tickets of the last days and note the days, as an import does. @returns tickets changed */
  importChanges(days: number): Promise<number>
  /** What the database does by itself within a minute or two of a large load. */
  settle(): Promise<void>
  /** Processor time of the database so far; no number where the system does not tell. */
  databaseCpuSeconds(): number
  stop(): Promise<void>
}

const twoYears = 730
const firstOn = Date.UTC(2024, 0, 1)

export async function deskOf(tickets: number, daysOfDesk = twoYears): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'ratchet-bench-'))
  await chmod(folder, 0o755) // as root the database runs as another user
  const hold = await holdDataFolder(folder)
  const postgres = await startEmbeddedPostgres({ hold })
  const connection = connect(postgres.url, 4)
  await migrate(connection.pool)
  const desk = { now: new Date(firstOn + daysOfDesk * 86_400_000) }
  const workspaceId = uuidV7(desk.now)
  const outside = { database: connection.database, clock: () => desk.now }
  const system = systemContext(outside, workspaceId)
  await createWorkspace(system, { name: 'Desk', zone: 'Europe/Berlin' })
  const { member } = await addMember(system, { name: 'Ada', email: 'ada@example.org', role: 'contributor' })
  const context: Context = {
    ...system,
    actor: { memberId: member.id, name: member.name, role: 'contributor' },
  }
  const sourceId = uuidV7(desk.now)
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  await client.query("select set_config('ratchet.workspace_id', $1, false)", [workspaceId])
  await client.query(
    "insert into record_sources (workspace_id, id, name, preset, created_at) values ($1, $2, 'Desk', 'generic', $3)",
    [workspaceId, sourceId, desk.now],
  )
  await fill(client, workspaceId, sourceId, { tickets, daysOfDesk })

  const { rows: served } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')

  const importChanges = async (days: number): Promise<number> => {
    desk.now = new Date(desk.now.getTime() + 1000)
    const importId = randomUUID()
    const from = new Date(firstOn + (daysOfDesk - days) * 86_400_000)
    const { rowCount } = await client.query(
      `update source_records set resolved_at = opened_at + interval '3 hours' + random() * interval '2 hours',
         import_id = $4
       where workspace_id = $1 and source_id = $2 and opened_at >= $3 and random() < 0.5`,
      [workspaceId, sourceId, from, importId],
    )
    const touched = Array.from({ length: days }, (_, day) =>
      new Date(from.getTime() + day * 86_400_000).toISOString().slice(0, 10),
    )
    await client.query(
      `insert into record_imports (workspace_id, id, source_id, file_name, file_bytes, mapping, state, dry_run,
         touched_days, created_by, created_at, uploaded_at, finished_at)
       values ($1, $2, $3, 'export.csv', 1, '{}', 'done', false, $4::date[], $5, $6, $6, $6)`,
      [workspaceId, importId, sourceId, touched, member.id, desk.now],
    )
    return rowCount ?? 0
  }
  return {
    context,
    sourceId,
    importChanges,
    get now() {
      return desk.now
    },
    settle: async () => {
      await client.query('vacuum analyze')
    },
    databaseCpuSeconds: () => cpuSecondsBeside(served[0]!.pid),
    stop: async () => {
      await client.end()
      await connection.close()
      await postgres.stop()
      hold.release()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Tickets spread over two years, twenty categories, hours to resolve with a long tail; one in two hundred stays open. */
async function fill(
  client: pg.Client,
  workspaceId: string,
  sourceId: string,
  { tickets, daysOfDesk }: { tickets: number; daysOfDesk: number },
): Promise<void> {
  const chunk = 100_000
  for (let from = 0; from < tickets; from += chunk) {
    await client.query(
      `insert into source_records (workspace_id, source_id, external_id, opened_at, resolved_at, attributes, import_id)
       select $1, $2, 'T' || n, opened, case when n % 200 <> 0 then opened + took end,
         jsonb_build_object('category', 'Category ' || n % 20, 'made_sla', (took < interval '20 hours')::text,
           'priority', (n % 4)::text, 'reopen_count', (n % 7 / 6)::text), $1
       from (
         select n, $3::timestamptz + n * $4::float8 * interval '1 second' as opened,
           interval '1 hour' * (-8 * ln(random() + 1e-9)) as took
         from generate_series($5::int, $6::int) n
       ) made`,
      [
        workspaceId,
        sourceId,
        new Date(firstOn),
        (daysOfDesk * 86_400) / tickets,
        from,
        Math.min(tickets, from + chunk) - 1,
      ],
    )
  }
  await client.query(
    `update record_sources s set record_count = r.count, first_opened_at = r.first, last_opened_at = r.last,
       known_until = $3
     from (select count(*)::int as count, min(opened_at) as first, max(opened_at) as last from source_records
       where workspace_id = $1 and source_id = $2) r
     where s.workspace_id = $1 and s.id = $2`,
    [workspaceId, sourceId, new Date(firstOn + daysOfDesk * 86_400_000)],
  )
  await client.query('vacuum analyze source_records')
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
