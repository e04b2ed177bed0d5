import {
  emptyRecord,
  foldWork,
  personConcerned,
  stepsSkipped,
  type WorkRecord,
  workFindings,
} from '@ratchet/learning'
import { z } from 'zod'
import { allow, type EventRow, eventsAfter, operation, type Scope } from '../foundation/index.ts'
import { raiseNudges } from './raise-nudges.ts'
import {
  claimCursor,
  moveCursor,
  selectMetricReadings,
  selectRecords,
  writeEndedLap,
  writeRecord,
} from './work-store.ts'

const atOnce = 1000
/** What only time brings about is looked for so often. */
const sweepEveryMs = 20 * 3_600_000

/**
 * Read on in the workspace's history and see what it suggests to those who asked for it. Learning knows of the rooms
 * below through these events alone. Of two workers one reads; the other finds the place taken and leaves it.
 */
export const readWork = operation({
  name: 'read-work',
  allow: allow.system,
  input: z.strictObject({}),
  run: async (scope) => {
    const cursor = await claimCursor(scope)
    if (cursor === null) return { read: 0, nudges: 0, more: false }
    const events = await eventsAfter(scope.transaction, scope.workspaceId, cursor.position, atOnce)
    const touched = await foldAll(scope, events)
    const more = events.length === atOnce
    const sweep =
      !more && (cursor.sweptAt === null || scope.now.getTime() - cursor.sweptAt.getTime() >= sweepEveryMs)
    const records = sweep ? await selectRecords(scope, null) : touched
    const nudges = more ? 0 : await nudgeAbout(scope, records)
    await moveCursor(scope, {
      position: events.at(-1)?.position ?? cursor.position,
      sweptAt: sweep ? scope.now : cursor.sweptAt,
    })
    return { read: events.length, nudges, more }
  },
})

async function foldAll(scope: Scope, events: readonly EventRow[]): Promise<Map<string, WorkRecord>> {
  const about = events.filter(({ subject_kind }) => subject_kind === 'improvement')
  const known = await selectRecords(scope, [...new Set(about.map(({ subject_id }) => subject_id))])
  const touched = new Map<string, WorkRecord>()
  for (const event of about) {
    const { subject_id: id, operation: name, at, actor_id, changes } = event
    const before = touched.get(id) ?? known.get(id) ?? emptyRecord
    const record = foldWork(before, { at, operation: name, actorId: actor_id, changes })
    touched.set(id, record)
    if (record.ended !== null && record.endedAt !== null) {
      await writeEndedLap(scope, id, record.lap, new Date(record.endedAt), stepsSkipped(record))
    }
  }
  for (const [id, record] of touched) await writeRecord(scope, 'improvement', id, record, scope.now)
  const metrics = new Map<string, Date>()
  for (const { subject_kind, subject_id, at } of events)
    if (subject_kind === 'metric') metrics.set(subject_id, at)
  for (const [id, at] of metrics) await writeRecord(scope, 'metric', id, {}, at)
  return touched
}

async function nudgeAbout(scope: Scope, records: ReadonlyMap<string, WorkRecord>): Promise<number> {
  const readAt = await selectMetricReadings(scope)
  const wanted = [...records].flatMap(([subjectId, record]) => {
    const person = personConcerned(record)
    const latest = record.metricIds.flatMap((id) => readAt.get(id) ?? [])
    const metricReadAt = latest.length > 0 ? new Date(Math.max(...latest.map(Number))) : null
    const [rule] = workFindings(record, scope.now, metricReadAt)
    // One thing at a time: the first finding of a record is the one to learn from.
    return person && rule ? [{ memberId: person, subjectId, record, rule }] : []
  })
  return await raiseNudges(scope, wanted)
}
