import { type RawBuilder, sql } from 'kysely'

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
