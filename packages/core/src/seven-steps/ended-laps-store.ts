import type { OverallAnswer, PastLesson } from '@ratchet/contract'
import { sql } from 'kysely'
import type { Scope } from '../foundation/index.ts'

export type EndedLap = Pick<PastLesson, 'improvementId' | 'lapNumber' | 'overall' | 'ending' | 'lesson'> & {
  endedAt: Date
}

/** The latest lap of each improvement on which something was decided, with its verdict and its lesson. */
export async function endedLapsOf(
  scope: Scope,
  improvementIds: readonly string[],
): Promise<Map<string, EndedLap>> {
  if (improvementIds.length === 0) return new Map()
  const { rows } = await sql<{
    improvement_id: string
    number: number
    overall: string | null
    ending: PastLesson['ending']
    lesson: string
    ended_at: Date
  }>`
    select distinct on (l.improvement_id) l.improvement_id, l.number, v.overall,
      case when l.abandoned_at is not null then 'given_up' when v.lap_id is not null then 'decided'
        else 'unproven' end as ending,
      coalesce(nullif(l.lesson, ''), nullif(v.lesson, ''), u.lesson, '') as lesson,
      coalesce(l.abandoned_at, v.decided_at, u.decided_at) as ended_at
    from laps l
    left join verifications v on v.workspace_id = l.workspace_id and v.lap_id = l.id
    left join unproven_endings u on u.workspace_id = l.workspace_id and u.lap_id = l.id
    where l.workspace_id = ${scope.workspaceId} and l.improvement_id = any(${improvementIds}::uuid[])
      and (l.abandoned_at is not null or v.lap_id is not null or u.lap_id is not null)
    order by l.improvement_id, l.number desc`.execute(scope.transaction)
  return new Map(
    rows.map((row) => [
      row.improvement_id,
      {
        improvementId: row.improvement_id,
        lapNumber: row.number,
        overall: row.overall as OverallAnswer | null,
        ending: row.ending,
        lesson: row.lesson,
        endedAt: row.ended_at,
      },
    ]),
  )
}
