import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { databaseTypesFile, generateDatabaseTypes } from '../../scripts/database-types/generate.ts'
import { type MigratedDatabase, migratedDatabase } from './migrated-database.ts'

let migrated: MigratedDatabase

beforeAll(async () => {
  migrated = await migratedDatabase()
})
afterAll(() => migrated.dispose())

test('the row types are those of the migrated database; if not: npm run database:types', async () => {
  expect(await generateDatabaseTypes(migrated.database)).toBe(readFileSync(databaseTypesFile, 'utf8'))
})
