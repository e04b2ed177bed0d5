import type { ValueSystemKind } from '@ratchet/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../foundation/index.ts'
import { nameKey } from './name-rules.ts'
import type { AnyRecord, RecordOf } from './records.ts'

/** Rows of one statement: far from the most parameters that PostgreSQL takes. */
const rowsAtOnce = 1000

/**
 * Write records of one kind, new or in place of those with their ids. The system is locked and the rules have agreed;
 * an aim stands behind the one it serves.
 */
export async function writeRecords<Kind extends ValueSystemKind>(
  scope: Scope,
  kind: Kind,
  records: readonly RecordOf[Kind][],
): Promise<void> {
  for (let first = 0; first < records.length; first += rowsAtOnce) {
    await writers[kind](scope, records.slice(first, first + rowsAtOnce))
  }
}

const key = ['workspace_id', 'id'] as const

const kept = ({ id, name, archivedAt, version }: AnyRecord, { workspaceId }: Scope) => ({
  workspace_id: workspaceId,
  id,
  name,
  name_key: nameKey(name),
  archived_at: archivedAt,
  version,
})

/** What a row is set to when it stands there already: these columns, and those that every kind has. */
function asBrought<Column extends string>(...own: Column[]) {
  const columns = [...own, 'name', 'name_key', 'archived_at', 'version'] as const
  const brought = columns.map((column) => [column, sql.ref(`excluded.${column}`)])
  return Object.fromEntries(brought) as Record<(typeof columns)[number], RawBuilder<never>>
}

type Writers = {
  [Kind in ValueSystemKind]: (scope: Scope, records: readonly RecordOf[Kind][]) => Promise<unknown>
}

const writers: Writers = {
  service: (scope, records) => {
    const set = asBrought('description', 'utility', 'warranty', 'owner_id', 'team_id')
    const rows = records.map((record) => ({
      ...kept(record, scope),
      description: record.description,
      utility: record.utility,
      warranty: record.warranty,
      owner_id: record.ownerId,
      team_id: record.teamId,
    }))
    return scope.transaction
      .insertInto('services')
      .values(rows)
      .onConflict((target) => target.columns(key).doUpdateSet(set))
      .execute()
  },
  service_offering: (scope, records) => {
    const set = asBrought('description', 'service_ids', 'consumer_groups')
    const rows = records.map((record) => ({
      ...kept(record, scope),
      description: record.description,
      service_ids: record.serviceIds,
      consumer_groups: record.consumerGroups,
    }))
    return scope.transaction
      .insertInto('service_offerings')
      .values(rows)
      .onConflict((target) => target.columns(key).doUpdateSet(set))
      .execute()
  },
  stakeholder: (scope, records) => {
    const set = asBrought('kind', 'expectation')
    const rows = records.map((record) => ({
      ...kept(record, scope),
      kind: record.kind,
      expectation: record.expectation,
    }))
    return scope.transaction
      .insertInto('stakeholders')
      .values(rows)
      .onConflict((target) => target.columns(key).doUpdateSet(set))
      .execute()
  },
  strategic_aim: (scope, records) => {
    const set = asBrought('description', 'parent_id', 'owner_id', 'starts_on', 'ends_on')
    const rows = records.map((record) => ({
      ...kept(record, scope),
      description: record.description,
      parent_id: record.parentId,
      owner_id: record.ownerId,
      starts_on: record.startsOn,
      ends_on: record.endsOn,
    }))
    return scope.transaction
      .insertInto('strategic_aims')
      .values(rows)
      .onConflict((target) => target.columns(key).doUpdateSet(set))
      .execute()
  },
  value_stream: (scope, records) => {
    const set = asBrought('description', 'owner_id', 'steps')
    const rows = records.map((record) => ({
      ...kept(record, scope),
      description: record.description,
      owner_id: record.ownerId,
      steps: JSON.stringify(record.steps),
    }))
    return scope.transaction
      .insertInto('value_streams')
      .values(rows)
      .onConflict((target) => target.columns(key).doUpdateSet(set))
      .execute()
  },
  practice: (scope, records) => {
    const set = asBrought('description', 'owner_id')
    const rows = records.map((record) => ({
      ...kept(record, scope),
      description: record.description,
      owner_id: record.ownerId,
    }))
    return scope.transaction
      .insertInto('practices')
      .values(rows)
      .onConflict((target) => target.columns(key).doUpdateSet(set))
      .execute()
  },
}
