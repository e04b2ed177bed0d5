import { type Lap, sevenSteps } from '@ratchet/contract'
import { lapFactsOf, lockImprovement } from '../backlog/index.ts'
import { allow, conflict, inputOf, operation, preconditionFailed } from '../foundation/index.ts'
import { carryOver } from './carry-over.ts'
import type { LapRecord } from './lap-record.ts'
import { loadLap, settleLap, showLap } from './lap-scope.ts'
import { insertLap } from './lap-store.ts'

/** Start a lap of the seven steps: the first on an accepted improvement, the next when the last one has ended. */
export const openLap = operation({
  name: 'open-lap',
  allow: allow.contributors,
  input: inputOf(sevenSteps.openLap),
  run: async (scope, { improvementId }): Promise<{ lap: Lap }> => {
    const row = await lockImprovement(scope, improvementId)
    const before = lapFactsOf(row)
    let last: LapRecord | null = null
    if (before) {
      const { lap } = await loadLap(scope, before.lapId)
      if (lap.closedAt === null && lap.abandonment === null) {
        throw conflict(
          'lap_open',
          `Lap ${lap.number} is still open. Close it at step 7, then open the next one.`,
        )
      }
      last = lap
    } else if (row.merged_into !== null) {
      throw preconditionFailed(
        'merged',
        'This improvement is merged into another one. Start there, or take the merge back; nothing was changed.',
      )
    } else if (row.answer_kind !== 'accept') {
      throw preconditionFailed(
        'not_accepted',
        'The seven steps start when the improvement is accepted. Answer it first; nothing was changed.',
      )
    }
    const lapId = scope.newId()
    const number = (before?.number ?? 0) + 1
    await insertLap(scope, lapId, improvementId, number)
    const carried = last ? await carryOver(scope, last, lapId) : {}
    await settleLap(scope, lapId)
    scope.record({
      kind: 'improvement',
      id: improvementId,
      before: { lap: before?.number ?? null },
      after: { lap: number, ...carried },
    })
    return { lap: await showLap(scope, lapId) }
  },
})
