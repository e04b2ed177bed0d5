import { type SqlBool, sql } from 'kysely'
import type { Scope } from '../foundation/index.ts'
import { recordsOf } from './store.ts'

/** Looking at more takes seconds and tells the same. */
const ticketsLookedAt = 50_000
const listedValues = 50

export interface AttributeSummary {
  name: string
  known: number
  distinct: number
  values: { value: string; count: number }[]
}

/** The attributes of the tickets opened last, by name, each with its most frequent values. */
export async function attributesOfLatest(
  scope: Scope,
  sourceId: string,
): Promise<{ ticketsLookedAt: number; attributes: AttributeSummary[] }> {
  const latest = recordsOf(scope, sourceId)
    .select('attributes')
    .orderBy('opened_at', 'desc')
    .limit(ticketsLookedAt)
  const counted = await sql<{ tickets: number }>`
    select count(*)::int as tickets from (${latest}) latest`.execute(scope.transaction)
  const { rows } = await sql<AttributeSummary>`
    with latest as (${latest}),
    counted as (
      select name, value, count(*)::int as count from latest, jsonb_each_text(attributes) as pair (name, value)
      group by name, value
    ),
    ranked as (select *, row_number() over (partition by name order by count desc, value collate "C") as place from counted)
    select name, sum(count)::int as known, count(*)::int as distinct,
      jsonb_agg(jsonb_build_object('value', value, 'count', count) order by place) filter (where place <= ${listedValues})
        as values
    from ranked group by name order by name`.execute(scope.transaction)
  return { ticketsLookedAt: counted.rows[0]!.tickets, attributes: rows }
}

/** Whether any ticket of a source carries an attribute. */
export async function carriesAttribute(scope: Scope, sourceId: string, attribute: string): Promise<boolean> {
  const found = await recordsOf(scope, sourceId)
    .select('source_id')
    .where(sql<SqlBool>`jsonb_exists(attributes, ${attribute}::text)`)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

interface Window {
  attribute: string
  /** First and last day of opening, in the zone. */
  from?: string | undefined
  to?: string | undefined
  zone: string
}

const mostValues = 1000

export async function countsByAttribute(
  scope: Scope,
  sourceId: string,
  { attribute, from, to, zone }: Window,
): Promise<{ value: string | null; count: number }[]> {
  let counts = recordsOf(scope, sourceId)
    .select([
      sql<string | null>`attributes ->> ${attribute}::text`.as('value'),
      sql<number>`count(*)::int`.as('count'),
    ])
    .groupBy(sql`1`)
    .orderBy('count', 'desc')
    .orderBy('value')
    .limit(mostValues)
  if (from) counts = counts.where(sql<SqlBool>`opened_at >= ${from}::timestamp at time zone ${zone}`)
  if (to) counts = counts.where(sql<SqlBool>`opened_at < (${to}::date + 1)::timestamp at time zone ${zone}`)
  return await counts.execute()
}
