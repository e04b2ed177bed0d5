import type { ReplayDifference } from '@ratchet/contract'
import { type ImprovementRow, linksOf } from '../backlog/index.ts'
import { eventsAbout, type Scope } from '../foundation/index.ts'
import type { LapRecord } from './lap-record.ts'
import { type PlayedEvent, replay, replayDifferences } from './replay-rules.ts'

/** Histories read at once. */
const atOnce = 200

/** Play the history of every improvement again and say where the rows stand elsewhere. Changes nothing. */
export async function checkReplay(
  scope: Scope,
  rows: readonly ImprovementRow[],
  lapsOf: ReadonlyMap<string, readonly LapRecord[]>,
): Promise<{ checked: number; differences: ReplayDifference[] }> {
  const differences: ReplayDifference[] = []
  for (let first = 0; first < rows.length; first += atOnce) {
    const some = rows.slice(first, first + atOnce)
    const ids = some.map(({ id }) => id)
    const histories = await historiesOf(scope, ids)
    const links = await linksOf(scope, ids)
    for (const row of some) {
      const played = replay(histories.get(row.id) ?? [])
      const fields = replayDifferences(played, row, lapsOf.get(row.id) ?? [], links.get(row.id) ?? [])
      if (fields.length > 0) differences.push({ improvementId: row.id, sentence: row.sentence, fields })
    }
  }
  return { checked: rows.length, differences }
}

/** The events about some improvements, oldest first. */
async function historiesOf(scope: Scope, ids: string[]): Promise<Map<string, PlayedEvent[]>> {
  const histories = new Map<string, PlayedEvent[]>()
  const newestFirst = await eventsAbout(scope.transaction, scope.workspaceId, ids)
  for (const event of newestFirst.reverse()) {
    if (event.subject_kind !== 'improvement') continue
    const known = histories.get(event.subject_id)
    if (known) known.push(event)
    else histories.set(event.subject_id, [event])
  }
  return histories
}
