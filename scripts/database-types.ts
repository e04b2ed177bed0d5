import { writeFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { connect, migrate } from '@ratchet/core/foundation'
import { holdDataFolder, startEmbeddedPostgres } from '../apps/server/src/embedded-postgres/index.ts'
import { databaseTypesFile, generateDatabaseTypes } from './database-types/generate.ts'

/** `npm run database:types`: migrate an empty database and write down the types of its rows. */
const folder = await mkdtemp(join(tmpdir(), 'ratchet-types-'))
await chmod(folder, 0o755) // as root the database runs as another user
const hold = await holdDataFolder(folder)
const postgres = await startEmbeddedPostgres({ hold, durable: false })
const connection = connect(postgres.url)
try {
  await migrate(connection.pool)
  writeFileSync(databaseTypesFile, await generateDatabaseTypes(connection.database))
  console.log(`Written: ${fileURLToPath(databaseTypesFile)}`)
} finally {
  await connection.close()
  await postgres.stop()
  hold.release()
  await rm(folder, { recursive: true, force: true })
}
