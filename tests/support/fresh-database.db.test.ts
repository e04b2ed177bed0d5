import pg from 'pg'
import { afterEach, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'

const made: FreshDatabase[] = []
afterEach(async () => {
  for (const database of made.splice(0)) await database.dispose()
})

async function connect(): Promise<pg.Client> {
  const database = await freshDatabase()
  made.push(database)
  const client = new pg.Client({ connectionString: database.url })
  client.on('error', () => {}) // dropped with the database
  await client.connect()
  return client
}

it('gives each caller a migrated database of its own', async () => {
  const [one, other] = [await connect(), await connect()]
  await one.query('create table only_here (id integer)')
  const { rows } = await other.query(
    `select to_regclass('only_here') as other, (select count(*)::int from schema_migrations) as migrations`,
  )
  expect(rows[0].other).toBeNull()
  expect(rows[0].migrations).toBeGreaterThan(0)
})

it('connects as a role that row-level security binds, which may create trusted extensions', async () => {
  const client = await connect()
  const { rows } = await client.query(
    'select rolsuper, rolbypassrls from pg_roles where rolname = current_user',
  )
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }])
  await client.query('create extension if not exists pg_trgm')
  await client.query(`create table walled (owner text)`)
  await client.query(`insert into walled values ('a'), ('b')`)
  await client.query('alter table walled enable row level security')
  await client.query('alter table walled force row level security')
  await client.query(`create policy own on walled using (owner = 'a')`)
  expect((await client.query('select owner from walled')).rows).toEqual([{ owner: 'a' }])
})

it('sorts text the same way on every machine', async () => {
  const client = await connect()
  const { rows } = await client.query(
    `select string_agg(name, '' order by name) as names, upper('ä') as upper from (values ('ä'), ('a'), ('Z')) t (name)`,
  )
  expect(rows).toEqual([{ names: 'Zaä', upper: 'Ä' }])
})
