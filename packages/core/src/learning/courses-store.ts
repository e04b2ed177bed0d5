import type { Course } from '@ratchet/learning'
import type { Scope } from '../foundation/index.ts'

/** A course of a workspace's own, with whose it is and where it came from. */
export interface OwnCourse {
  readonly course: Course
  readonly ownerId: string
  readonly source: string
  readonly version: number
  /** Its place in the history. */
  readonly recordId: string
}

const columns = ['course', 'owner_id', 'source', 'version', 'record_id'] as const

export async function selectOwnCourse(
  scope: Scope,
  id: string,
  forUpdate = false,
): Promise<OwnCourse | null> {
  let find = scope.transaction
    .selectFrom('learning_courses')
    .select(columns)
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
  if (forUpdate) find = find.forUpdate()
  const row = await find.executeTakeFirst()
  return row
    ? {
        course: row.course as unknown as Course,
        ownerId: row.owner_id,
        source: row.source,
        version: row.version,
        recordId: row.record_id,
      }
    : null
}

export async function selectOwnCourses(scope: Scope): Promise<Course[]> {
  const rows = await scope.transaction
    .selectFrom('learning_courses')
    .select('course')
    .where('workspace_id', '=', scope.workspaceId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.course as unknown as Course)
}

/** @returns false when a course of this id is there already */
export async function insertOwnCourse(scope: Scope, own: OwnCourse): Promise<boolean> {
  const inserted = await scope.transaction
    .insertInto('learning_courses')
    .values({
      workspace_id: scope.workspaceId,
      id: own.course.id,
      course: JSON.stringify(own.course),
      owner_id: own.ownerId,
      source: own.source,
      version: own.version,
      created_at: scope.now,
      updated_at: scope.now,
      record_id: own.recordId,
    })
    .onConflict((known) => known.columns(['workspace_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function updateOwnCourse(scope: Scope, course: Course): Promise<void> {
  await scope.transaction
    .updateTable('learning_courses')
    .set({ course: JSON.stringify(course), version: course.version, updated_at: scope.now })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', course.id)
    .execute()
}
