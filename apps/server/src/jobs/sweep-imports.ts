import type { Connection } from '@ratchet/core/foundation'
import { type Outside, systemContext, workspaceIds } from '@ratchet/core/people'
import { sweepRecordImports, sweepStaging } from '@ratchet/core/source-records'

/** Free what uploads that nobody goes on with hold, and staging that a killed worker left behind. */
export async function sweepImports(connection: Connection, outside: Outside): Promise<void> {
  for (const workspaceId of await workspaceIds(outside.database)) {
    await sweepRecordImports(systemContext(outside, workspaceId), {})
  }
  await sweepStaging(connection.pool)
}
