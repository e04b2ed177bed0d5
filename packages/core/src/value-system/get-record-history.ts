import { valueSystem, valueSystemKinds } from '@ratchet/contract'
import { allow, eventsAbout, inputOf, notFound, query } from '../foundation/index.ts'
import { findRecord } from './records.ts'
import { selectValueSystem } from './store.ts'

/** The nil UUID stands for the system itself, which is nobody's account. */
const systemId = '00000000-0000-0000-0000-000000000000'

/** Every change of one record of the value system, newest first. */
export const getRecordHistory = query({
  name: 'get-record-history',
  allow: allow.viewers,
  input: inputOf(valueSystem.getRecordHistory),
  run: async (scope, { recordId }) => {
    const system = await selectValueSystem(scope)
    if (!valueSystemKinds.some((kind) => findRecord(system, kind, recordId))) throw notFound('record')
    const events = await eventsAbout(scope.transaction, scope.workspaceId, [recordId])
    return {
      entries: events.map(({ id, at, actor_id, actor_name, operation, changes }) => ({
        id,
        at: at.toISOString(),
        by: { id: actor_id ?? systemId, name: actor_name },
        operation,
        changes,
      })),
    }
  },
})
