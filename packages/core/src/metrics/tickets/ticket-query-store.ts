import type { RecordDate, TicketCondition, TicketMeasure, TicketQuery } from '@ratchet/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../foundation/index.ts'
import type { OpenHours } from './open-hours.ts'
import type { FramedPeriod } from './period-frame.ts'

/** What a query over tickets says of one period. */
export interface PeriodAnswer {
  periodStart: string
  /** With a denominator, the numerator. Null: no ticket tells it, or it falls among the open ones. */
  value: number | null
  denominator: number | null
  /** The same over closed tickets alone, as it is plotted; null for the backlog. */
  naiveValue: number | null
  tickets: number
  closed: number
  /** Closed tickets without the moments that a duration needs. */
  leftOut: number
  /** Tickets because of which the answer can change by nothing but time passing. */
  unsettled: number
}

export interface TicketQuestion {
  query: TicketQuery
  attribution: RecordDate
  /** Later dates have not happened yet. */
  asOf: Date
  /** Null counts clock hours. */
  openHours: OpenHours | null
}

type Sql = RawBuilder<unknown>

/** Text that reads as a number: the same pattern as in the model that the tests compare with. */
const numberPattern = '^[+-]?[0-9]{1,15}([.][0-9]{1,15})?$'

/**
 * Answer a query for some periods, in one statement. Each period is answered, also one without tickets.
 *
 * @param periods in the order of time; for the backlog all from one on
 */
export const answerPeriods = async (
  scope: Scope,
  question: TicketQuestion,
  periods: readonly FramedPeriod[],
): Promise<PeriodAnswer[]> => (await answerTogether(scope, [question], periods))[0]!

/**
 * Answer questions that differ at most in the percentile of a duration, with one look at the tickets.
 *
 * @param questions one at least
 * @param periods in the order of time; for the backlog all from one on
 * @returns for each question its periods' answers
 */
export async function answerTogether(
  scope: Scope,
  questions: readonly TicketQuestion[],
  periods: readonly FramedPeriod[],
): Promise<PeriodAnswer[][]> {
  if (periods.length === 0) return questions.map(() => [])
  const { measure } = questions[0]!.query
  const percentiles = questions.flatMap(({ query }) =>
    query.measure.kind === 'duration' ? [query.measure.percentile / 100] : [],
  )
  const statement = statementFor(scope, questions[0]!, percentiles, periods)
  const { rows } = await statement.execute(scope.transaction)
  const found = new Map(rows.map((row) => [row.place, row]))
  const share = measure.kind.startsWith('share')
  const at = (value: Row['value'], question: number) =>
    finite(Array.isArray(value) ? (value[question] ?? null) : value)
  return questions.map((_, question) =>
    periods.map(({ periodStart }, index) => {
      const row = found.get(index + 1) ?? nothing(measure)
      return {
        periodStart,
        // A share of no tickets is not zero.
        value: share && row.denominator === null ? null : at(row.value, question),
        denominator: row.denominator,
        naiveValue: at(row.naive, question),
        tickets: row.tickets,
        closed: row.closed,
        leftOut: row.left_out,
        unsettled: row.unsettled,
      }
    }),
  )
}

interface Row {
  place: number
  /** Of durations a list: one value for each percentile. */
  value: number | null | (number | null)[]
  denominator: number | null
  naive: number | null | (number | null)[]
  tickets: number
  closed: number
  left_out: number
  unsettled: number
}

const nothing = ({ kind }: TicketMeasure): Omit<Row, 'place'> => ({
  value: kind === 'count' || kind === 'backlog' ? 0 : null,
  denominator: null,
  naive: kind === 'count' ? 0 : null,
  tickets: 0,
  closed: 0,
  left_out: 0,
  unsettled: 0,
})

/** Between a ticket that is closed and one that is open, "longer than now" makes infinity or no number. */
const finite = (value: number | null) => (value !== null && Number.isFinite(value) ? value : null)

function statementFor(
  scope: Scope,
  question: TicketQuestion,
  percentiles: readonly number[],
  periods: readonly FramedPeriod[],
): RawBuilder<Row> {
  const { measure } = question.query
  if (measure.kind === 'backlog' || measure.kind === 'backlog_age') {
    return backlogStatement(scope, question, measure, periods)
  }
  const answers = aggregates(measure, percentiles)
  // By opening and resolution there is an index: period by period, however few of them are asked.
  if (question.attribution === 'opened' || question.attribution === 'resolved') {
    return sql<Row>`
      select p.place, answers.*
      from unnest(${periods.map((_, index) => index + 1)}::int[], ${instants(periods, 'startsAt')},
        ${instants(periods, 'endsAt')}) as p (place, starts_at, ends_at)
      cross join lateral (select ${answers} from (${tickets(scope, question, sql`p.starts_at`, sql`p.ends_at`)}) t) answers`
  }
  const first = sql`${periods[0]!.startsAt.toISOString()}::timestamptz`
  const last = sql`${periods.at(-1)!.endsAt.toISOString()}::timestamptz`
  const starts = instants(periods, 'startsAt')
  const ends = instants(periods, 'endsAt')
  return sql<Row>`
    select place, ${answers}
    from (
      select t.*, width_bucket(t.attributed_at, ${starts}) as place
      from (${tickets(scope, question, first, last)}) t
    ) t
    where attributed_at < (${ends})[place]
    group by place`
}

const instants = (periods: readonly FramedPeriod[], end: 'startsAt' | 'endsAt'): Sql =>
  sql`${periods.map((period) => period[end].toISOString())}::timestamptz[]`

const columnOf: Record<RecordDate, Sql> = {
  opened: sql`r.opened_at`,
  responded: sql`r.responded_at`,
  resolved: sql`r.resolved_at`,
  closed: sql`r.closed_at`,
}

/** A date of a ticket, unless it has not happened yet. */
const happened = (date: RecordDate, asOf: Date): Sql =>
  date === 'opened'
    ? columnOf.opened
    : sql`case when ${columnOf[date]} <= ${asOf.toISOString()}::timestamptz then ${columnOf[date]} end`

/** When a ticket ended for this question: when it was resolved or closed; where closing is measured, only the latter. */
function endedAt({ query: { measure }, asOf }: TicketQuestion): Sql {
  const closed = happened('closed', asOf)
  if ('to' in measure && measure.to === 'closed') return closed
  return sql`least(${happened('resolved', asOf)}, ${closed})`
}

/** The tickets that a period holds, as far as they are known, with what the measure reads of each. */
function tickets(scope: Scope, question: TicketQuestion, from: Sql, to: Sql): Sql {
  const { query, attribution, asOf } = question
  const attributed = columnOf[attribution]
  const moment = sql`${asOf.toISOString()}::timestamptz`
  const { measure } = query
  const reads =
    'from' in measure
      ? sql`, ${happened(measure.from, asOf)} as from_at, ${happened(measure.to, asOf)} as to_at`
      : measure.kind === 'share'
        ? sql`, (${every(measure.conditions)}) as met`
        : sql``
  const read = sql`
    select ${attributed} as attributed_at, ${endedAt(question)} as ended_at,
      greatest(r.responded_at, r.resolved_at, r.closed_at) > ${moment} as ahead ${reads}
    from source_records r
    where r.workspace_id = ${scope.workspaceId} and r.source_id = ${query.sourceId}
      and ${attributed} >= ${from} and ${attributed} < ${to} and ${attributed} <= ${moment}
      and r.opened_at <= ${moment} and (${every(query.filter)})`
  if (!('from' in measure)) return read
  const over = measure.kind === 'share_over' ? sql`, ${hours(question, sql`from_at`, moment)} as age` : sql``
  return sql`
    select r.*, case when to_at >= from_at then ${hours(question, sql`from_at`, sql`to_at`)} end as hours,
      ended_at is null and to_at is null as open ${over}
    from (${read}) r`
}

/** Hours from one moment to another, by the clock or within opening hours. */
function hours({ openHours }: TicketQuestion, from: Sql, to: Sql): Sql {
  if (openHours === null) return sql`date_part('epoch', ${to} - ${from}) / 3600`
  const starts = sql`${openHours.starts}::float8[]`
  const open = (at: Sql) => {
    const second = sql`date_part('epoch', ${at})`
    const place = sql`width_bucket(${second}, ${starts})`
    return sql`coalesce((${openHours.openBefore}::float8[])[${place}]
      + least(${second}, (${openHours.ends}::float8[])[${place}]) - (${starts})[${place}], 0)`
  }
  return sql`case when ${from} is not null and ${to} is not null then (${open(to)} - ${open(from)}) / 3600 end`
}

type InPeriod = Exclude<TicketMeasure, { kind: 'backlog' | 'backlog_age' }>

function aggregates(measure: InPeriod, percentiles: readonly number[]): Sql {
  const common = sql`count(*)::int as tickets, count(ended_at)::int as closed`
  const settled = sql`0 as left_out, (count(*) filter (where ahead))::int as unsettled`
  switch (measure.kind) {
    case 'count':
      return sql`count(*)::float8 as value, null::float8 as denominator, count(ended_at)::float8 as naive,
        ${common}, ${settled}`
    case 'share':
      return sql`(count(*) filter (where met))::float8 as value, nullif(count(*), 0)::float8 as denominator,
        100 * (count(*) filter (where met and ended_at is not null))::float8 / nullif(count(ended_at), 0) as naive,
        ${common}, ${settled}`
    case 'duration':
      return sql`
        percentile_cont(${percentiles}::float8[]) within group
          (order by case when open then 'infinity'::float8 else hours end) as value,
        null::float8 as denominator,
        percentile_cont(${percentiles}::float8[]) within group (order by hours) as naive,
        ${common}, (count(*) filter (where hours is null and not open))::int as left_out,
        (count(*) filter (where ahead))::int as unsettled`
    case 'share_over': {
      const over = sql`coalesce(case when open then age else hours end > ${measure.hours}::float8, false)`
      const told = sql`nullif(count(*) filter (where open or hours is not null), 0)::float8`
      return sql`
        (count(*) filter (where ${over}))::float8 as value, ${told} as denominator,
        100 * (count(*) filter (where ${over} and not open))::float8 / nullif(count(hours), 0) as naive,
        ${common}, (count(*) filter (where hours is null and not open))::int as left_out,
        (count(*) filter (where ahead or (open and not ${over})))::int as unsettled`
    }
  }
}

/**
 * What is open at the end of each period. A ticket is counted in every period at whose end it is open, so the work grows
 * with the backlog and not with periods times tickets.
 */
function backlogStatement(
  scope: Scope,
  question: TicketQuestion,
  measure: Extract<TicketMeasure, { kind: 'backlog' | 'backlog_age' }>,
  periods: readonly FramedPeriod[],
): RawBuilder<Row> {
  const { query, asOf } = question
  const moment = sql`${asOf.toISOString()}::timestamptz`
  const looks = sql`${periods.map(({ endsAt }) => (endsAt > asOf ? asOf : endsAt).toISOString())}::timestamptz[]`
  const value =
    measure.kind === 'backlog'
      ? sql`count(*)::float8`
      : sql`percentile_cont(${measure.percentile / 100}::float8) within group
          (order by date_part('epoch', (${looks})[place] - opened_at) / 86400)`
  return sql<Row>`
    select place, ${value} as value, null::float8 as denominator, null::float8 as naive,
      count(*)::int as tickets, count(ended_at)::int as closed, 0 as left_out, 0 as unsettled
    from (
      select opened_at, ended_at, width_bucket(opened_at, ${looks}) + 1 as first,
        case when ended_at is null then ${periods.length}::int
          else width_bucket(greatest(ended_at, opened_at), ${looks}) end as last
      from (
        select r.opened_at, ${endedAt(question)} as ended_at
        from source_records r
        where r.workspace_id = ${scope.workspaceId} and r.source_id = ${query.sourceId}
          and r.opened_at <= ${moment} and (${every(query.filter)})
      ) r
    ) t
    cross join lateral generate_series(first, last) as place
    group by place`
}

const every = (conditions: readonly TicketCondition[]): Sql =>
  conditions.length === 0 ? sql`true` : sql.join(conditions.map(holds), sql` and `)

/** A ticket that lacks the attribute is not one of any values, and passes no comparison. Never null. */
function holds({ attribute, test, values }: TicketCondition): Sql {
  const text = sql`(r.attributes ->> ${attribute}::text)`
  switch (test) {
    case 'known':
      return sql`${text} is not null`
    case 'unknown':
      return sql`${text} is null`
    case 'one_of':
      return sql`coalesce(${text} = any(${values}::text[]), false)`
    case 'none_of':
      return sql`not coalesce(${text} = any(${values}::text[]), false)`
    case 'at_least':
      return compared(text, sql`>=`, values[0]!)
    case 'at_most':
      return compared(text, sql`<=`, values[0]!)
  }
}

const compared = (text: Sql, operator: Sql, bound: string): Sql =>
  sql`case when ${text} ~ ${numberPattern} then ${text}::float8 ${operator} ${Number(bound)}::float8 else false end`
