import { ValueSystemDocument, valueSystemKinds } from '@ratchet/contract'
import { z } from 'zod'
import { allow, invalidSentence, OperationError, operation } from '../foundation/index.ts'
import { selectMembers, selectTeams } from '../people/index.ts'
import { planImport } from './plan-import.ts'
import type { RecordOf } from './records.ts'
import { writeRecords } from './records-store.ts'
import { lockValueSystem } from './store.ts'

/**
 * Take a document in, all of it or nothing; its own export again changes nothing.
 *
 * @throws invalid with a path into the document for everything that cannot be taken
 */
export const importValueSystem = operation({
  name: 'import-value-system',
  allow: allow.managers,
  input: z.strictObject({ document: ValueSystemDocument }),
  run: async (scope, { document }) => {
    const system = await lockValueSystem(scope)
    const directory = { members: await selectMembers(scope), teams: await selectTeams(scope) }
    const { plan, writes, errors } = planImport(document, system, directory, scope)
    if (errors.length > 0) throw refused(errors)
    for (const kind of valueSystemKinds) {
      const ofKind = writes.filter((write) => write.kind === kind).map(({ after }) => after)
      await writeRecords(scope, kind, ofKind as RecordOf[typeof kind][])
    }
    for (const { kind, before, after } of writes) scope.record({ kind, id: after.id, before, after })
    return { plan }
  },
})

/** Nobody reads more than fifty, and the next try shows the rest. */
export const refused = (errors: { path: string; message: string }[]) =>
  new OperationError('invalid', 'invalid_input', invalidSentence(errors.length), {
    errors: errors.slice(0, 50).map(({ path, message }) => ({ path: `document.${path}`, message })),
  })
