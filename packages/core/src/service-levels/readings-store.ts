import type { ReadingImport } from '@ratchet/contract'
import { sql } from 'kysely'
import type { Scope } from '../foundation/index.ts'
import type { NewReading } from './reading-rules.ts'
import type { StoredReading } from './step-rules.ts'
import type { Stretch } from './window-rules.ts'

/** The newest version of each reading of a stretch, in the order of time. */
export async function selectReadings(
  scope: Scope,
  levelId: string,
  { from, until }: Stretch,
): Promise<StoredReading[]> {
  const { rows } = await sql<{ moment: number; value: number; total: number | null }>`
    select distinct on (at) (extract(epoch from at) * 1000)::float8 as moment, value, total
    from service_level_readings
    where workspace_id = ${scope.workspaceId} and service_level_id = ${levelId}
      and at >= ${new Date(from)} and at < ${new Date(until)}
    order by at, version desc`.execute(scope.transaction)
  return rows.map(({ moment, value, total }) => ({ at: moment, value, total }))
}

interface Counts {
  added: number
  corrected: number
  unchanged: number
}

/** The given readings that are new or other than what is known; each moment may be named once. */
const comparedWithKnown = (scope: Scope, levelId: string, readings: readonly NewReading[]) => sql`
    given as (
      select * from unnest(
        ${readings.map(({ at }) => at)}::timestamptz[],
        ${readings.map(({ value }) => value)}::float8[],
        ${readings.map(({ total }) => total)}::float8[]
      ) as given (at, value, total)
    ), known as (
      select distinct on (at) at, version, value, total
      from service_level_readings
      where workspace_id = ${scope.workspaceId} and service_level_id = ${levelId}
        and at >= (select min(at) from given) and at <= (select max(at) from given)
      order by at, version desc
    ), compared as (
      select given.*, known.version as known_version
      from given
      left join known on known.at = given.at
      where known.version is null or known.value <> given.value or known.total is distinct from given.total
    )`

function countsOf(
  readings: readonly NewReading[],
  rows: readonly { is_new: boolean; count: string }[],
): Counts {
  const count = (isNew: boolean) => Number(rows.find((row) => row.is_new === isNew)?.count ?? 0)
  const [added, corrected] = [count(true), count(false)]
  return { added, corrected, unchanged: readings.length - added - corrected }
}

/** What `appendReadings` would do. */
export async function compareReadings(
  scope: Scope,
  levelId: string,
  readings: readonly NewReading[],
): Promise<Counts> {
  const { rows } = await sql<{ is_new: boolean; count: string }>`
    with ${comparedWithKnown(scope, levelId, readings)}
    select known_version is null as is_new, count(*) as count from compared group by 1`.execute(
    scope.transaction,
  )
  return countsOf(readings, rows)
}

/**
 * Append readings: a new moment gets version 1, another value of a known moment the next version, the same value
 * nothing.
 */
export async function appendReadings(
  scope: Scope,
  levelId: string,
  importId: string,
  readings: readonly NewReading[],
): Promise<Counts> {
  const { rows } = await sql<{ is_new: boolean; count: string }>`
    with ${comparedWithKnown(scope, levelId, readings)}, written as (
      insert into service_level_readings (workspace_id, service_level_id, at, version, value, total, import_id)
      select ${scope.workspaceId}::uuid, ${levelId}::uuid, at, coalesce(known_version, 0) + 1, value, total,
        ${importId}::uuid
      from compared
      returning version
    )
    select version = 1 as is_new, count(*) as count from written group by 1`.execute(scope.transaction)
  return countsOf(readings, rows)
}

/** How many moments are known, and the latest. */
export async function readingsKnown(
  scope: Scope,
  levelId: string,
): Promise<{ latestAt: string | null; count: number }> {
  const row = await scope.transaction
    .selectFrom('service_level_readings')
    .select(({ fn }) => [fn.max('at').as('latest'), fn.countAll<string>().as('count')])
    .where('workspace_id', '=', scope.workspaceId)
    .where('service_level_id', '=', levelId)
    .where('version', '=', 1)
    .executeTakeFirstOrThrow()
  const latest = row.latest as Date | null
  return { latestAt: latest?.toISOString() ?? null, count: Number(row.count) }
}

export async function insertReadingImport(
  scope: Scope,
  levelId: string,
  report: ReadingImport & { id: string },
): Promise<void> {
  await scope.transaction
    .insertInto('reading_imports')
    .values({
      workspace_id: scope.workspaceId,
      id: report.id,
      service_level_id: levelId,
      file_name: report.fileName,
      added: report.added,
      corrected: report.corrected,
      unchanged: report.unchanged,
      rejected: report.rejected,
      imported_by: scope.actor.memberId,
      imported_at: scope.now,
    })
    .execute()
}

/** The latest twenty imports, newest first; the rejected rows were told when they were imported. */
export async function selectReadingImports(scope: Scope, levelId: string): Promise<ReadingImport[]> {
  const rows = await scope.transaction
    .selectFrom('reading_imports')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('service_level_id', '=', levelId)
    .orderBy('imported_at', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    added: row.added,
    corrected: row.corrected,
    unchanged: row.unchanged,
    rejected: row.rejected,
    rejections: [],
    importedAt: row.imported_at.toISOString(),
  }))
}
