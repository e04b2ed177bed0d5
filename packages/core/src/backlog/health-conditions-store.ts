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

/** What is true of one row whatever its status; in this order they are the bits that a count groups by. */
export const healthFacts = [
  'unowned',
  'unplaced',
  'reviewWanting',
  'sentLately',
  'answerDue',
  'answeredLate',
  'closedLately',
  'untouched',
] as const
type HealthFact = (typeof healthFacts)[number]

/**
 * What belongs on each list behind a number of the backlog's health: rows of these statuses, null for any, of which all
 * these facts are true. Numbers and lists are both made of this, so that they cannot disagree. Formulae:
 * docs/guide/backlog-health.md.
 */
export const healthParts: Readonly<
  Record<HealthList, { statuses: readonly Status[] | null; facts: readonly HealthFact[] }>
> = {
  open: { statuses: open, facts: [] },
  in_hand: { statuses: inHand, facts: [] },
  unowned: { statuses: inHand, facts: ['unowned'] },
  to_prioritise: { statuses: toPrioritise, facts: [] },
  unprioritised: { statuses: toPrioritise, facts: ['unplaced'] },
  not_reviewed: { statuses: inHand, facts: ['reviewWanting'] },
  answer_due_lately: { statuses: null, facts: ['sentLately', 'answerDue'] },
  answered_late: { statuses: null, facts: ['sentLately', 'answerDue', 'answeredLate'] },
  new_lately: { statuses: null, facts: ['sentLately'] },
  closed_lately: { statuses: statuses.filter((status) => !isOpen(status)), facts: ['closedLately'] },
  stale: { statuses: inHand, facts: ['untouched'] },
  in_progress: { statuses: inProgress, facts: [] },
}

const both = (conditions: Expression<SqlBool>[]) => sql<SqlBool>`(${sql.join(conditions, sql` and `)})`

/** The condition of one list, for a page of it. */
export async function healthCondition(scope: Scope, list: HealthList): Promise<Expression<SqlBool>> {
  const { statuses: among, facts } = healthParts[list]
  const conditions = await factConditions(scope)
  return both([
    ...(among === null ? [] : [sql<SqlBool>`status = any(${[...among]}::text[])`]),
    ...facts.map((fact) => conditions[fact]),
  ])
}

/** Each fact as a condition on a row of improvements. */
export async function factConditions(scope: Scope): Promise<Record<HealthFact, Expression<SqlBool>>> {
  const { zone } = await getWorkspace(scope)
  const today = dateIn(zone, scope.now)
  const { kind, settings } = await currentMethod(scope)
  const daysAgo = (days: number) => new Date(scope.now.getTime() - days * 86_400_000)
  const reviewPast = sql<SqlBool>`next_review_on < ${today}`
  // Rows older than the column have their capture to be counted from.
  const touchedOn = sql`(coalesce(touched_at, captured_at) at time zone ${zone})::date`
  return {
    unowned: sql<SqlBool>`owner_id is null`,
    unplaced: sql<SqlBool>`not ${hasAPlace(kind === 'wsjf', settings)}`,
    reviewWanting: sql<SqlBool>`(next_review_on is null or ${reviewPast})`,
    sentLately: sql<SqlBool>`captured_at > ${daysAgo(latelyDays)}`,
    answerDue: sql<SqlBool>`(first_answer_late is not null or reply_by < ${today})`,
    answeredLate: sql<SqlBool>`coalesce(first_answer_late, true)`,
    closedLately: sql<SqlBool>`coalesce(closed_at, merged_at, answered_at, captured_at) > ${daysAgo(latelyDays)}`,
    untouched: sql<SqlBool>`case when next_review_on is null then coalesce(touched_at, captured_at) <= ${daysAgo(staleAfterDays)}
      else ${reviewPast} and ${touchedOn} <= next_review_on end`,
  }
}

/** What scoring-rules.ts gives a score, or somebody a place by hand. */
function hasAPlace(needsUrgency: boolean, { rates }: ScoringSettings): Expression<SqlBool> {
  const units = rates.map(({ unit }) => unit.toLowerCase())
  const scored = both([
    sql<SqlBool>`value_low is not null`,
    sql<SqlBool>`effort_low_days is not null`,
    sql<SqlBool>`lower(value_unit) = any(${units}::text[])`,
    ...(needsUrgency ? [sql<SqlBool>`urgency is not null`] : []),
  ])
  return sql<SqlBool>`(manual_rank is not null or (${scored}))`
}
