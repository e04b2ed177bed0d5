import type { Scope } from '../foundation/index.ts'
import { plainEvidence } from './evidence.ts'
import { insertEvidence } from './evidence-store.ts'
import type { StoredSitting } from './sitting.ts'
import { selectChoices, writeEnd } from './sittings-store.ts'

/**
 * Ends a sitting. The choices of a mock become answers; what was left open says nothing about what is known, but is
 * not right on this paper. At time-out the end is the deadline, whoever notices it and when.
 */
export async function endSitting(
  scope: Scope,
  sitting: StoredSitting,
  endedBy: NonNullable<StoredSitting['endedBy']>,
): Promise<StoredSitting> {
  const endedAt = endedBy === 'time' ? (sitting.deadlineAt ?? scope.now) : scope.now
  if (sitting.kind === 'mock') {
    const byId = new Map(sitting.items.map((item) => [item.id, item]))
    for (const { questionId, chosen, tookMs, savedAt } of await selectChoices(scope, sitting.id)) {
      const item = byId.get(questionId)
      if (!item || chosen === null) continue
      await insertEvidence(scope, sitting.memberId, sitting.courseId, {
        ...plainEvidence,
        ...{ id: scope.newId(), courseVersion: sitting.courseVersion, kind: 'question', source: 'mock' },
        ...{ itemId: item.id, itemVersion: item.version, group: item.group, concepts: item.concepts },
        ...{
          bloom: item.bloom,
          sittingId: sitting.id,
          chosen,
          result: chosen === item.right ? 'right' : 'wrong',
        },
        ...{ tookMs, answeredAt: savedAt, zone: sitting.zone },
      })
    }
  }
  await writeEnd(scope, sitting.id, endedAt, endedBy)
  return { ...sitting, endedAt, endedBy }
}

/** Ends a sitting whose time is over; gives it back as it stands. */
export async function endIfOverdue(scope: Scope, sitting: StoredSitting): Promise<StoredSitting> {
  const overdue = sitting.endedAt === null && sitting.deadlineAt !== null && sitting.deadlineAt <= scope.now
  return overdue ? await endSitting(scope, sitting, 'time') : sitting
}
