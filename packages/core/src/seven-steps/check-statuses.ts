import { type Status, type StatusDifference, sevenSteps, type VerdictDifference } from '@ratchet/contract'
import { allImprovementRows, statusOf } from '../backlog/index.ts'
import { allow, checkEventChain, dateIn, inputOf, query } from '../foundation/index.ts'
import { getWorkspace } from '../people/index.ts'
import { checkReplay } from './check-replay.ts'
import { checkVerdicts } from './check-verdicts.ts'
import { lapFacts } from './lap-facts.ts'
import type { LapRecord } from './lap-record.ts'
import { loadLap } from './lap-scope.ts'
import { lapIdsOf, latestLaps } from './lap-store.ts'

/** Recompute every status and every stored verdict, walk the chain of events, say what differs. Changes nothing. */
export const checkStatuses = query({
  name: 'check-statuses',
  allow: allow.managers,
  input: inputOf(sevenSteps.checkStatuses),
  run: async (scope) => {
    const today = dateIn((await getWorkspace(scope)).zone, scope.now)
    const laps = new Map((await latestLaps(scope)).map((lap) => [lap.improvementId, lap.id]))
    const rows = await allImprovementRows(scope)
    const differences: StatusDifference[] = []
    const lapsOf = new Map<string, LapRecord[]>()
    const verdicts = { checked: 0, outOfDate: 0, differences: [] as VerdictDifference[] }
    for (const row of rows) {
      const lapId = laps.get(row.id)
      const facts = lapId === undefined ? null : await loadLap(scope, lapId)
      const derived = statusOf(row, facts && lapFacts(facts.lap, facts.around), today)
      for (const id of lapId === undefined ? [] : await lapIdsOf(scope, row.id)) {
        const open = facts !== null && id === lapId ? facts : await loadLap(scope, id)
        lapsOf.set(row.id, [...(lapsOf.get(row.id) ?? []), open.lap])
        const found = checkVerdicts(open.lap, open.evidence?.points ?? null, open.mayVerifyLate)
        verdicts.checked += found.checked
        verdicts.outOfDate += found.outOfDate
        for (const one of found.differences) {
          verdicts.differences.push({ improvementId: row.id, sentence: row.sentence, ...one })
        }
      }
      if (derived !== row.status) {
        differences.push({
          improvementId: row.id,
          sentence: row.sentence,
          cached: row.status as Status,
          derived,
        })
      }
    }
    const replay = await checkReplay(scope, rows, lapsOf)
    const eventChain = await checkEventChain(scope.transaction, scope.workspaceId)
    return { checked: rows.length, differences, eventChain, verdicts, replay }
  },
})
