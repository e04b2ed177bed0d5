import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { holdDataFolder, startEmbeddedPostgres } from '../apps/server/src/embedded-postgres/index.ts'

/**
 * `npm run test:postgres`: the whole suite on one PostgreSQL, 15 or newer, that is simply there: the one that
 * DATABASE_URL names (its role must be allowed to create databases and roles), else one that is started here and
 * thrown away afterwards.
 */
const given = process.env.DATABASE_URL
if (given) {
  process.exit(await runSuite(given))
} else {
  const folder = mkdtempSync(join(tmpdir(), 'ratchet-test-postgres-'))
  chmodSync(folder, 0o755) // as root the database runs as another user
  const hold = await holdDataFolder(folder)
  const postgres = await startEmbeddedPostgres({ hold })
  const code = await runSuite(postgres.adminUrl)
  await postgres.stop()
  hold.release()
  rmSync(folder, { recursive: true, force: true })
  process.exit(code)
}

function runSuite(databaseUrl: string): Promise<number> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: databaseUrl }
    const suite = spawn(process.execPath, ['scripts/test.ts'], { env, stdio: 'inherit' })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => suite.kill(signal))
    suite.on('exit', (code) => resolve(code ?? 1))
  })
}
