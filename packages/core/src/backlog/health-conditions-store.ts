import {
  type HealthList,
  latelyDays,
  type ScoringSettings,
  type Status,
  staleAfterDays,
  statuses,
} from '@ratchet/contract'
import { type Expression, type SqlBool, sql } from 'kysely'
import { dateIn, type Scope } from '../foundation/index.ts'
import { getWorkspace } from '../people/index.ts'
import { isOpen } from './derive-status.ts'
import { currentMethod } from './scoring-store.ts'

const open = statuses.filter(isOpen)
const unanswered: readonly Status[] = ['idea', 'parked']
const inHand = open.filter((status) => !unanswered.includes(status))
/** Begun or waiting to be, not past its plan. */
const toPrioritise: readonly Status[] = ['accepted', 'step_1', 'step_2', 'step_3', 'step_4', 'reopened']
const inProgress = inHand.filter((status) => status !== 'accepted' && status !== 'reopened')

const among = (list: readonly Status[]) => sql<SqlBool>`status = any(${[...list]}::text[])`
const both = (...conditions: Expression<SqlBool>[]) => sql<SqlBool>`(${sql.join(conditions, sql` and `)})`
const not = (condition: Expression<SqlBool>) => sql<SqlBool>`not (${condition})`

/**
 * What belongs on each list behind a number of the backlog's health. Numbers and lists both use these conditions, so
 * that they cannot disagree. Formulae: docs/guide/backlog-health.md.
 */
export async function healthConditions(scope: Scope): Promise<Record<HealthList, Expression<SqlBool>>> {
  const { zone } = await getWorkspace(scope)
  const today = dateIn(zone, scope.now)
  const { kind, settings } = await currentMethod(scope)
  const daysAgo = (days: number) => new Date(scope.now.getTime() - days * 86_400_000)
  const sentLately = sql<SqlBool>`captured_at > ${daysAgo(latelyDays)}`
  const answerDue = both(sentLately, sql<SqlBool>`(first_answer_late is not null or reply_by < ${today})`)
  const reviewPast = sql<SqlBool>`next_review_on < ${today}`
  // Rows older than the column have their capture to be counted from.
  const touchedOn = sql`(coalesce(touched_at, captured_at) at time zone ${zone})::date`
  return {
    open: among(open),
    in_hand: among(inHand),
    unowned: both(among(inHand), sql<SqlBool>`owner_id is null`),
    to_prioritise: among(toPrioritise),
    unprioritised: both(among(toPrioritise), not(hasAPlace(kind === 'wsjf', settings))),
    not_reviewed: both(among(inHand), sql<SqlBool>`(next_review_on is null or ${reviewPast})`),
    answer_due_lately: answerDue,
    answered_late: both(answerDue, sql<SqlBool>`coalesce(first_answer_late, true)`),
    new_lately: sentLately,
    closed_lately: both(
      not(among(open)),
      sql<SqlBool>`coalesce(closed_at, merged_at, answered_at, captured_at) > ${daysAgo(latelyDays)}`,
    ),
    stale: both(
      among(inHand),
      sql<SqlBool>`case when next_review_on is null then coalesce(touched_at, captured_at) <= ${daysAgo(staleAfterDays)}
        else ${reviewPast} and ${touchedOn} <= next_review_on end`,
    ),
    in_progress: among(inProgress),
  }
}

/** What scoring-rules.ts gives a score, or somebody a place by hand. */
function hasAPlace(needsUrgency: boolean, { rates }: ScoringSettings): Expression<SqlBool> {
  const units = rates.map(({ unit }) => unit.toLowerCase())
  const scored = both(
    sql<SqlBool>`value_low is not null`,
    sql<SqlBool>`effort_low_days is not null`,
    sql<SqlBool>`lower(value_unit) = any(${units}::text[])`,
    ...(needsUrgency ? [sql<SqlBool>`urgency is not null`] : []),
  )
  return sql<SqlBool>`(manual_rank is not null or (${scored}))`
}
