import { sql } from 'kysely'
import type { Scope } from '../../foundation/index.ts'
import { recordsOf } from '../../source-records/index.ts'

export interface AttributeDay {
  value: string
  /** Day of opening in the zone, `YYYY-MM-DD`. */
  on: string
  tickets: number
  /** Those that were resolved or closed up to the moment of looking. */
  closed: number
}

/** Tickets by the value of an attribute and the day on which they were opened, both ends included. */
export async function attributeDays(
  scope: Scope,
  sourceId: string,
  asked: { attribute: string; from: string; to: string; zone: string; asOf: Date },
): Promise<AttributeDay[]> {
  const { attribute, from, to, zone, asOf } = asked
  const moment = sql`${asOf.toISOString()}::timestamptz`
  const found = recordsOf(scope, sourceId)
    .select([
      sql<string>`attributes ->> ${attribute}::text`.as('value'),
      sql<string>`((opened_at at time zone ${zone})::date)::text`.as('on'),
      sql<number>`count(*)::int`.as('tickets'),
      sql<number>`(count(*) filter (where least(resolved_at, closed_at) <= ${moment}))::int`.as('closed'),
    ])
    .where(sql<boolean>`attributes ->> ${attribute}::text is not null`)
    .where(sql<boolean>`opened_at >= ${from}::timestamp at time zone ${zone}`)
    .where(sql<boolean>`opened_at < (${to}::date + 1)::timestamp at time zone ${zone}`)
    .where(sql<boolean>`opened_at <= ${moment}`)
    .groupBy([sql`1`, sql`2`])
  return await found.execute()
}
