import { type RecordImport, sourceRecords } from '@ratchet/contract'
import { allow, conflict, forbidden, inputOf, OperationError, operation } from '../foundation/index.ts'
import { findImport, insertRecordImport, unfinishedCount } from './imports-store.ts'
import { findSource } from './store.ts'

export const unfinishedImports = 5

/** Announce a file; its parts follow with `add-record-part`. The import will act as the member who announced it. */
export const startRecordImport = operation({
  name: 'start-record-import',
  allow: allow.contributors,
  input: inputOf(sourceRecords.startRecordImport),
  async run(scope, input): Promise<{ recordImport: RecordImport }> {
    const source = await findSource(scope, input.sourceId)
    if (source.archivedAt !== null) {
      throw conflict(
        'source_archived',
        'This source is in the archive. Nothing was imported; take it out first.',
      )
    }
    if (scope.actor.memberId === null) throw forbidden('An import needs a member who answers for it.')
    if ((await unfinishedCount(scope)) >= unfinishedImports) {
      throw new OperationError(
        'limit_exceeded',
        'too_many_imports',
        `${unfinishedImports} imports are under way here already. Nothing was started; wait for one, or cancel one.`,
      )
    }
    const id = scope.newId()
    await insertRecordImport(scope, { ...input, id, createdBy: scope.actor.memberId })
    return { recordImport: await findImport(scope, id) }
  },
})
