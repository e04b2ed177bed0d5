import { type RecordSource, sourceRecords } from '@ratchet/contract'
import { allow, inputOf, operation } from '../foundation/index.ts'
import { insertSource } from './store.ts'

/** Name a source of tickets. It is empty until the first import. */
export const createSource = operation({
  name: 'create-source',
  allow: allow.contributors,
  input: inputOf(sourceRecords.createSource),
  async run(scope, { name, preset }): Promise<{ source: RecordSource }> {
    const source: RecordSource = {
      id: scope.newId(),
      name,
      preset,
      mapping: null,
      records: 0,
      firstOpenedAt: null,
      lastOpenedAt: null,
      knownUntil: null,
      createdAt: scope.now.toISOString(),
      archivedAt: null,
      version: 0,
    }
    await insertSource(scope, source)
    scope.record({ kind: 'record_source', id: source.id, after: { name, preset } })
    return { source }
  },
})
