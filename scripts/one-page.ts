/**
 * Makes the pages of the worked example in `docs/pictures` from the demo workspace: `npm run pages`. Tells the demo
 * afresh in a database of its own on a fixed day, so that the files change only when the page does.
 */
import { writeFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listImprovements } from '@ratchet/core/backlog'
import { connect, migrate, uuidV7 } from '@ratchet/core/foundation'
import { createWorkspace, systemContext } from '@ratchet/core/people'
import { getPage } from '@ratchet/core/seven-steps'
import { seedDemo } from '../apps/server/src/demo/seed-demo.ts'
import { holdDataFolder, startEmbeddedPostgres } from '../apps/server/src/embedded-postgres/index.ts'
import { pageFile } from '../apps/server/src/http/lap-papers.ts'

const now = new Date('2026-11-28T12:00:00Z')
const pictures = new URL('../docs/pictures/', import.meta.url)

const workspaceId = uuidV7(now)
const folder = await mkdtemp(join(tmpdir(), 'ratchet-pages-'))
await chmod(folder, 0o755) // as root the database runs as another user
const hold = await holdDataFolder(folder)
const postgres = await startEmbeddedPostgres({ hold, durable: false })
const connection = connect(postgres.url)
try {
  await migrate(connection.pool)
  const context = systemContext({ database: connection.database, clock: () => now }, workspaceId)
  await createWorkspace(context, { name: 'University', zone: 'Europe/Berlin' })
  await seedDemo(connection.database, workspaceId, now)
  const { improvements } = await listImprovements(context, { text: 'exam periods' })
  const { page } = await getPage(context, { lapId: improvements[0]?.lap?.id ?? '' })
  for (const [format, language, name] of [
    ['pdf', 'en', 'exam-support-a3.pdf'],
    ['pdf', 'de', 'exam-support-a3-de.pdf'],
    ['markdown', 'en', 'exam-support-a3.md'],
  ] as const) {
    const file = await pageFile(page, format, language)
    writeFileSync(new URL(name, pictures), new Uint8Array(await file.arrayBuffer()))
    console.log(`docs/pictures/${name}: ${file.size} bytes`)
  }
} finally {
  await connection.close()
  await postgres.stop()
  hold.release()
  await rm(folder, { recursive: true, force: true })
}
