import type { Database } from '@ratchet/core/foundation'
import { generate, PostgresDialect } from 'kysely-codegen'

export const databaseTypesFile = new URL(
  '../../packages/core/src/foundation/database-types.ts',
  import.meta.url,
)

/** The types of the rows of a migrated database, as the text of the file that the stores compile against. */
export async function generateDatabaseTypes(database: Database): Promise<string> {
  return await generate({
    db: database,
    dialect: new PostgresDialect({ dateParser: 'string' }),
    defaultSchemas: ['public'],
    includePattern: 'public.*',
    // Bookkeeping of the migrations, which no store reads.
    excludePattern: 'public.schema_*',
    typeOnlyImports: true,
    outFile: null,
  })
}
