import { type RecordSource, sourceRecords } from '@ratchet/contract'
import { allow, inputOf, operation, stale } from '../foundation/index.ts'
import { lockSource, saveSource } from './store.ts'

/** Rename a source, save a mapping for its next file, or put it into the archive and back. Its tickets stay. */
export const updateSource = operation({
  name: 'update-source',
  allow: allow.contributors,
  input: inputOf(sourceRecords.updateSource),
  async run(scope, { sourceId, version, archived, name, mapping }): Promise<{ source: RecordSource }> {
    const before = await lockSource(scope, sourceId)
    if (before.version !== version) throw stale('source', before)
    const wished: RecordSource = {
      ...before,
      name: name ?? before.name,
      mapping: mapping ?? before.mapping,
      archivedAt: archivedAt(before.archivedAt, archived, scope.now),
    }
    if (JSON.stringify(wished) === JSON.stringify(before)) return { source: before }
    const after = { ...wished, version: version + 1 }
    await saveSource(scope, after)
    scope.record({ kind: 'record_source', id: sourceId, before, after })
    return { source: after }
  },
})

/** The moment of archiving that stays, comes or goes. */
export function archivedAt(before: string | null, archived: boolean | undefined, now: Date): string | null {
  if (archived === undefined || archived === (before !== null)) return before
  return archived ? now.toISOString() : null
}
