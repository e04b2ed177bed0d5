import { backlog } from '@ratchet/contract'
import { allow, eventsAbout, inputOf, query } from '../foundation/index.ts'
import { readImprovement } from './one-improvement.ts'

/** Every change of one improvement, newest first, laps included: their events are recorded about the improvement. */
export const getHistory = query({
  name: 'get-history',
  allow: allow.viewers,
  input: inputOf(backlog.getHistory),
  run: async (scope, { id }) => {
    await readImprovement(scope, id)
    const events = await eventsAbout(scope.transaction, scope.workspaceId, [id])
    return {
      entries: events.map((event) => ({
        id: event.id,
        at: event.at.toISOString(),
        by: { id: event.actor_id ?? systemId, name: event.actor_name },
        operation: event.operation,
        changes: event.changes,
      })),
    }
  },
})

/** The nil UUID stands for the system itself, which is nobody's account. */
const systemId = '00000000-0000-0000-0000-000000000000'
