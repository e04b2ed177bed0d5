import { LearningSettings } from '@ratchet/contract'
import type { Scope } from '../foundation/index.ts'

export interface Enrolment {
  readonly settings: LearningSettings
  readonly version: number
}

export async function selectEnrolment(
  scope: Scope,
  memberId: string,
  courseId: string,
  forUpdate = false,
): Promise<Enrolment | null> {
  let find = scope.transaction
    .selectFrom('learning_enrolments')
    .select(['settings', 'version'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('member_id', '=', memberId)
    .where('course_id', '=', courseId)
  if (forUpdate) find = find.forUpdate()
  const row = await find.executeTakeFirst()
  return row ? { settings: LearningSettings.parse(row.settings), version: row.version } : null
}

/** Ids of the courses that a member has begun. */
export async function enrolledCourses(scope: Scope, memberId: string): Promise<Set<string>> {
  const rows = await scope.transaction
    .selectFrom('learning_enrolments')
    .select('course_id')
    .where('workspace_id', '=', scope.workspaceId)
    .where('member_id', '=', memberId)
    .execute()
  return new Set(rows.map((row) => row.course_id))
}

/** Two who begin at the same moment from two windows both end with the later settings. */
export async function writeEnrolment(
  scope: Scope,
  memberId: string,
  courseId: string,
  { settings, version }: Enrolment,
): Promise<void> {
  const values = { settings: JSON.stringify(settings), version }
  await scope.transaction
    .insertInto('learning_enrolments')
    .values({
      workspace_id: scope.workspaceId,
      member_id: memberId,
      course_id: courseId,
      enrolled_at: scope.now,
      ...values,
    })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'member_id', 'course_id']).doUpdateSet(values),
    )
    .execute()
}
