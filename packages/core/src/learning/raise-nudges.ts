import {
  conceptOfRule,
  learnerDayOf,
  mayNudge,
  type WorkRecord,
  type WorkRule,
  workScenario,
} from '@ratchet/learning'
import type { Scope } from '../foundation/index.ts'
import { getWorkspace } from '../people/index.ts'
import { selectEnrolment } from './enrolments-store.ts'
import { insertNudge, selectNudges } from './nudges-store.ts'
import { workCourse } from './work-course.ts'

interface Wanted {
  readonly memberId: string
  readonly subjectId: string
  readonly record: WorkRecord
  readonly rule: WorkRule
}

/** What ended longer ago says nothing about how somebody works today. */
const freshMs = 14 * 86_400_000

/** Nudges those who asked for it, at most three times in seven days, and never twice about the same. */
export async function raiseNudges(scope: Scope, wanted: readonly Wanted[]): Promise<number> {
  const course = workCourse()
  const { zone } = await getWorkspace(scope)
  let raised = 0
  for (const { memberId, subjectId, record, rule } of wanted) {
    if (isStale(record, rule, scope.now)) continue
    const settings = (await selectEnrolment(scope, memberId, course.id))?.settings
    if (!settings?.workLink) continue
    const earlier = await selectNudges(scope, memberId)
    const today = learnerDayOf(scope.now, { timeZone: settings.zone ?? zone, dayStartsAtHour: 4 })
    const times = earlier.map(({ raisedAt }) => raisedAt)
    if (!mayNudge(times, scope.now, settings.workLinkSnoozedUntil, today)) continue
    const id = scope.newId()
    const isNew = await insertNudge(scope, {
      ...{ id, memberId, courseId: course.id, subjectId, lap: record.lap, rule },
      conceptId: conceptOfRule[rule],
      scenario: workScenario(record, rule, scope.now, id),
      ...{ raisedAt: scope.now, settledAt: null },
    })
    if (isNew) raised += 1
  }
  return raised
}

function isStale({ endedAt, verifiedAt }: WorkRecord, rule: WorkRule, now: Date): boolean {
  if (rule === 'metric_unread' || rule === 'backlog_untended') return false
  const at = rule === 'gain_not_kept' ? null : (endedAt ?? verifiedAt)
  return at !== null && now.getTime() - Date.parse(at) > freshMs
}
