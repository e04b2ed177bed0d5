import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../foundation/index.ts'

/** Whole periods that were asked about, on the calendar of a zone. */
export interface AskedPeriods {
  /** First day of each period, and of the one after it. */
  starts: readonly string[]
  ends: readonly string[]
  zone: string
}

/** What a period brought: `value` over `denominator` where there is one. Periods in which nothing was to be measured are left out. */
export interface PeriodReading {
  periodStart: string
  value: number
  denominator: number | null
}

/** The periods as a table: `start`, and the moments between which they lie. */
export const periodsTable = ({ starts, ends, zone }: AskedPeriods): RawBuilder<unknown> => sql`(
  select s.start, s.start::timestamp at time zone ${zone} as from_at, s.next::timestamp at time zone ${zone} as to_at,
    s.next
  from unnest(${[...starts]}::date[], ${[...ends]}::date[]) as s (start, next))`

export interface ReadingRow {
  start: string
  value: number | null
  denominator: number | null
}

/** A share of nothing is no measurement, and neither is a median of nothing. */
export const readingsOf = (rows: readonly ReadingRow[]): PeriodReading[] =>
  rows.flatMap(({ start, value, denominator }) =>
    value === null || denominator === 0 ? [] : [{ periodStart: start, value, denominator }],
  )

/**
 * A share of what ended in each period: what fulfils `part`, of what fulfils `whole`.
 * @param source rows with `ended_at`, known to both conditions as `e`
 */
export async function shareOf(
  scope: Scope,
  asked: AskedPeriods,
  source: RawBuilder<unknown>,
  part: RawBuilder<unknown>,
  whole: RawBuilder<unknown>,
) {
  const { rows } = await sql<ReadingRow>`
    select to_char(p.start, 'YYYY-MM-DD') as start,
      count(e.ended_at) filter (where (${whole}) and (${part}))::int as value,
      count(e.ended_at) filter (where ${whole})::int as denominator
    from ${periodsTable(asked)} p
    left join ${source} e on e.ended_at >= p.from_at and e.ended_at < p.to_at
    group by p.start order by p.start`.execute(scope.transaction)
  return readingsOf(rows)
}
