import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MigratedDatabase, migratedDatabase } from './migrated-database.ts'

/** Tables that are read before anybody knows which workspace it is about, so that no wall can stand there. */
const beforeAWorkspaceIsKnown: Record<string, string> = {
  api_keys: 'a request brings a key and nothing else',
  guest_links: 'somebody opens a link and needs no account',
  invitations: 'somebody opens a link and is nobody yet',
  memberships: 'sign-in asks where a user is a member',
  record_import_work:
    'a worker looks for waiting imports of any workspace; it says nothing but that one imports',
  welcome_links: 'the first administrator is nobody yet',
  workspaces: 'says which workspaces there are',
}
const bookkeeping = ['schema_lease', 'schema_migrations']

interface Table {
  name: string
  enabled: boolean
  forced: boolean
  policy: string | null
  primary_key: string[] | null
}

let migrated: MigratedDatabase
let tables: Table[]

beforeAll(async () => {
  migrated = await migratedDatabase()
  const { rows } = await sql<Table>`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      (select pg_get_expr(polqual, polrelid) from pg_policy where polrelid = c.oid and polname = 'same_workspace') as policy,
      (select array_agg(a.attname::text order by k.place)
         from pg_constraint p
         cross join lateral unnest(p.conkey) with ordinality as k (number, place)
         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
        where p.conrelid = c.oid and p.contype = 'p') as primary_key
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    order by c.relname`.execute(migrated.database)
  tables = rows.filter((table) => !bookkeeping.includes(table.name))
})
afterAll(() => migrated.dispose())

const tenantTables = () => tables.filter((table) => !(table.name in beforeAWorkspaceIsKnown))

test('every tenant table has forced row-level security for its workspace', () => {
  expect(tenantTables().length).toBeGreaterThan(15)
  const open = tenantTables().filter(
    ({ enabled, forced, policy }) =>
      !(enabled && forced && policy?.includes("current_setting('ratchet.workspace_id'")),
  )
  expect(open.map((table) => table.name)).toEqual([])
})

/** Of an improvement, yet without the wall of team-private ones; each with the reason why nothing gets out. */
const withoutTeamWall: Record<string, string> = {
  improvement_words: 'says nothing unless it is joined with the improvements, which have the wall',
}

/** Of an improvement too, yet they call it by another name. */
const namedOtherwise = ['attachment_parts', 'attachments', 'notifications', 'review_items']

test('what belongs to an improvement stands behind the wall of team-private ones', async () => {
  const { rows } = await sql<{ name: string; walled: boolean }>`
    select c.relname as name, exists (select from pg_policy
      where polrelid = c.oid and polname = 'team_wall' and not polpermissive) as walled
    from pg_class c
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and (c.relname = any(${namedOtherwise}::text[]) or exists (select from pg_attribute a
        where a.attrelid = c.oid and not a.attisdropped and a.attname = 'improvement_id'))
    order by 1`.execute(migrated.database)
  expect(rows.length).toBeGreaterThan(8)
  // A new table copies the policy `team_wall` of improvement_links, from migration 0036.
  expect(rows.filter(({ walled }) => !walled).map(({ name }) => name)).toEqual(Object.keys(withoutTeamWall))
})

test('workspace_id leads every primary key of a tenant table', () => {
  const led = tenantTables().filter((table) => table.primary_key?.[0] !== 'workspace_id')
  expect(led.map((table) => table.name)).toEqual([])
})

test('the tables without a wall are those that must be read before a workspace is known', () => {
  const open = tables.filter((table) => !table.enabled).map((table) => table.name)
  expect(open).toEqual(Object.keys(beforeAWorkspaceIsKnown))
})

test('the application connects as a role that row-level security binds', async () => {
  const { rows } = await sql<{ superuser: boolean; bypass: boolean }>`
    select rolsuper as superuser, rolbypassrls as bypass from pg_roles where rolname = current_user`.execute(
    migrated.database,
  )
  expect(rows).toEqual([{ superuser: false, bypass: false }])
})
