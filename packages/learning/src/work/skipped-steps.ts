import type { WorkRecord } from './work-record.ts'

export const workRules = [
  'closed_unmeasured',
  'no_target',
  'no_baseline',
  'no_direction',
  'gain_not_kept',
  'backlog_untended',
  'metric_unread',
] as const
export type WorkRule = (typeof workRules)[number]

/** Which concept of the chapter each rule makes due; the order is the order in which a record's rules are told. */
export const conceptOfRule: Record<WorkRule, string> = {
  closed_unmeasured: 'step-6',
  no_target: 'step-3',
  no_baseline: 'step-2',
  no_direction: 'step-1',
  gain_not_kept: 'step-7',
  backlog_untended: 'backlog-quality',
  metric_unread: 'one-off',
}

const day = 86_400_000
/** So long a gain may wait for its standard before that is called skipped. */
const keepWithin = 14 * day
const tendWithin = 30 * day
const readWithin = 90 * day

/**
 * What a record shows to be missing now.
 *
 * @param metricReadAt the latest reading among its metrics; null when none of them was ever read
 */
export function workFindings(record: WorkRecord, now: Date, metricReadAt: Date | null): WorkRule[] {
  const since = (at: string | null) => (at === null ? 0 : now.getTime() - Date.parse(at))
  const ended = record.ended !== null
  const planned = record.planned || record.live || ended
  const aimed = planned || record.metricIds.length > 0
  const gained = record.verified === 'there' || record.verified === 'partly_there'
  const kept = record.standardised && record.processOwner && record.followUp
  const rules: Record<WorkRule, boolean> = {
    closed_unmeasured: (ended && record.verified === null) || (record.finishedElsewhere && record.lap === 0),
    // A step is skipped when a later one holds something already, not while it is simply to come.
    no_target: record.lap > 0 && planned && record.metricIds.length === 0,
    no_baseline: record.lap > 0 && aimed && record.baselines.length === 0,
    no_direction: record.lap > 0 && aimed && !record.stakeholders && !record.direction,
    gain_not_kept: gained && !kept && (ended || since(record.verifiedAt) > keepWithin),
    backlog_untended:
      record.acceptedAt !== null &&
      record.lap === 0 &&
      since(record.acceptedAt) > tendWithin &&
      (record.ownerId === null || !record.ranked || record.reviewOn === null),
    metric_unread:
      ended &&
      record.metricIds.length > 0 &&
      since(record.endedAt) > readWithin &&
      (metricReadAt === null || now.getTime() - metricReadAt.getTime() > readWithin),
  }
  return workRules.filter((rule) => rules[rule])
}

/** Steps that an ended lap left out, for the rate by step. Empty while it runs. */
export function stepsSkipped(record: WorkRecord): number[] {
  if (record.ended === null) return []
  const gained = record.verified === 'there' || record.verified === 'partly_there'
  const skipped: Record<number, boolean> = {
    1: !record.stakeholders && !record.direction,
    2: record.baselines.length === 0,
    3: record.metricIds.length === 0,
    4: !record.planned,
    5: !record.live,
    6: record.verified === null,
    7: gained && !(record.standardised && record.processOwner && record.followUp),
  }
  return Object.keys(skipped)
    .map(Number)
    .filter((step) => skipped[step])
}

/** Who is meant: the owner; without one whoever ended it, answered it or sent it in. */
export function personConcerned(record: WorkRecord): string | null {
  return record.ownerId ?? record.endedBy ?? record.answeredBy ?? record.submittedBy
}
