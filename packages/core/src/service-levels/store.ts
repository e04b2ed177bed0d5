import { type BudgetStanding, BudgetWindow, Indicator, type ServiceLevel } from '@ratchet/contract'
import { type Selectable, sql } from 'kysely'
import type { DB } from '../foundation/database-types.ts'
import { notFound, type Scope } from '../foundation/index.ts'

type Row = Selectable<DB['service_levels']>

/** What OpenSLO said and no column holds, with the key by which a document is known again. */
export interface OpenSloOrigin {
  key: string
  /** Indicator and alerts as the document had them; plain JSON. */
  document: Record<string, unknown>
}

export async function insertLevel(
  scope: Scope,
  level: ServiceLevel,
  origin: OpenSloOrigin | null = null,
): Promise<void> {
  await scope.transaction
    .insertInto('service_levels')
    .values({ workspace_id: scope.workspaceId, ...columnsOf(level), ...originColumns(origin) })
    .execute()
}

export async function updateLevelRow(
  scope: Scope,
  level: ServiceLevel,
  origin?: OpenSloOrigin,
): Promise<void> {
  const { id, created_at, ...columns } = columnsOf(level)
  await scope.transaction
    .updateTable('service_levels')
    .set({ ...columns, ...(origin && originColumns(origin)) })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .execute()
}

/** How it stands and what came in: facts that follow from readings, so the version that people edit stays. */
export async function storeStanding(
  scope: Scope,
  id: string,
  standing: BudgetStanding,
  readings?: { latestAt: string | null; count: number },
): Promise<void> {
  await scope.transaction
    .updateTable('service_levels')
    .set({
      standing: JSON.stringify(standing),
      ...(readings && { latest_reading_at: readings.latestAt, reading_count: readings.count }),
    })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .execute()
}

/** Every service level by name, archived ones too. */
export async function selectLevels(scope: Scope): Promise<ServiceLevel[]> {
  const rows = await scope.transaction
    .selectFrom('service_levels')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute()
  return rows.map(toLevel)
}

/** Every level that came from OpenSLO, by its key, and the documents of all levels by id. */
export async function selectOrigins(scope: Scope): Promise<Map<string, OpenSloOrigin>> {
  const rows = await scope.transaction
    .selectFrom('service_levels')
    .select(['id', 'open_slo', 'open_slo_key'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('open_slo_key', 'is not', null)
    .execute()
  return new Map(
    rows.map(({ id, open_slo, open_slo_key }) => [
      id,
      { key: String(open_slo_key), document: (open_slo ?? {}) as Record<string, unknown> },
    ]),
  )
}

/** @throws not_found */
export async function findLevel(scope: Scope, id: string): Promise<ServiceLevel> {
  const row = await oneLevel(scope, id).executeTakeFirst()
  if (!row) throw notFound('service level')
  return toLevel(row)
}

/** The level, locked: whoever writes readings or the promise waits here. @throws not_found */
export async function lockLevel(scope: Scope, id: string): Promise<ServiceLevel> {
  const row = await oneLevel(scope, id).forUpdate().executeTakeFirst()
  if (!row) throw notFound('service level')
  return toLevel(row)
}

const oneLevel = (scope: Scope, id: string) =>
  scope.transaction
    .selectFrom('service_levels')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)

const originColumns = (origin: OpenSloOrigin | null) => ({
  open_slo: origin === null ? null : JSON.stringify(origin.document),
  open_slo_key: origin?.key ?? null,
})

const columnsOf = (level: ServiceLevel) => ({
  id: level.id,
  name: level.name,
  description: level.description,
  service_id: level.serviceId,
  indicator: JSON.stringify(level.indicator),
  target: level.target,
  budgeting: level.budgeting,
  slice_minutes: level.sliceMinutes,
  slice_target: level.sliceTarget,
  window_kind: level.window.kind === 'rolling' ? 'rolling' : level.window.unit,
  window_days: level.window.kind === 'rolling' ? level.window.days : null,
  zone: level.zone,
  careful_below: level.carefulBelow,
  frozen_below: level.frozenBelow,
  created_at: level.createdAt,
  archived_at: level.archivedAt,
  version: level.version,
})

function toLevel(row: Row): ServiceLevel {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    serviceId: row.service_id,
    indicator: Indicator.parse(row.indicator),
    target: row.target,
    // The CHECK lists of the table are the contract's lists; tests compare them.
    budgeting: row.budgeting as ServiceLevel['budgeting'],
    sliceMinutes: row.slice_minutes,
    sliceTarget: row.slice_target,
    window: BudgetWindow.parse(
      row.window_kind === 'rolling'
        ? { kind: 'rolling', days: row.window_days }
        : { kind: 'calendar', unit: row.window_kind },
    ),
    zone: row.zone,
    carefulBelow: row.careful_below,
    frozenBelow: row.frozen_below,
    fromOpenSlo: row.open_slo_key !== null,
    standing: row.standing as BudgetStanding | null,
    latestReadingAt: row.latest_reading_at?.toISOString() ?? null,
    readingCount: row.reading_count,
    createdAt: row.created_at.toISOString(),
    archivedAt: row.archived_at?.toISOString() ?? null,
    version: row.version,
  }
}
