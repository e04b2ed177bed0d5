import type { Direction, RecordDate, TicketCondition, TicketMeasure, TicketQuery } from '@ratchet/contract'
import { readNumber } from '../../../../format/read-number.ts'

export const measureKinds = ['duration', 'share_over', 'share', 'count', 'backlog', 'backlog_age'] as const

/** A condition as it stands in the form: values that are chosen, and one that is still being typed. */
export interface ConditionDraft {
  /** Tells rows apart while they are added and taken away; never sent. */
  key: number
  attribute: string
  test: TicketCondition['test']
  values: readonly string[]
  typed: string
}

/** Somebody's own question as it stands in the form. What a kind does not ask for is kept for the next change of mind. */
export interface QuestionDraft {
  name: string
  kind: TicketMeasure['kind']
  from: RecordDate
  to: RecordDate
  percentile: string
  hours: string
  /** Empty counts by the clock. */
  calendarId: string
  conditions: readonly ConditionDraft[]
  filter: readonly ConditionDraft[]
  attribution: RecordDate
  direction: Direction
}

export const newCondition = (key: number): ConditionDraft => ({
  key,
  attribute: '',
  test: 'one_of',
  values: [],
  typed: '',
})

export const newQuestion: QuestionDraft = {
  name: '',
  kind: 'duration',
  from: 'opened',
  to: 'resolved',
  percentile: '50',
  hours: '8',
  calendarId: '',
  conditions: [newCondition(0)],
  filter: [],
  attribution: 'opened',
  direction: 'decrease',
}

export const takesHours = (kind: QuestionDraft['kind']) => kind === 'duration' || kind === 'share_over'
/** What is open at a moment belongs to it by no date of its own. */
export const takesAttribution = (kind: QuestionDraft['kind']) => kind !== 'backlog' && kind !== 'backlog_age'
export const comparesList = (test: TicketCondition['test']) => test === 'one_of' || test === 'none_of'
export const comparesNumber = (test: TicketCondition['test']) => test === 'at_least' || test === 'at_most'

/** A row as it is sent. What is incomplete goes out as it is, for the API to refuse it by its place. */
export function conditionOf({ attribute, test, values, typed }: ConditionDraft): TicketCondition {
  const one = typed.trim()
  if (comparesList(test)) {
    return { attribute, test, values: [...new Set(one === '' ? values : [...values, one])] }
  }
  if (!comparesNumber(test)) return { attribute, test, values: [] }
  const number = readNumber(one)
  return { attribute, test, values: [number === null ? one : String(number)] }
}

function measureOf(draft: QuestionDraft): TicketMeasure {
  const { kind, from, to } = draft
  const calendarId = draft.calendarId || null
  // A number that cannot be read is sent as 0, which the API refuses by name.
  const percentile = readNumber(draft.percentile) ?? 0
  switch (kind) {
    case 'duration':
      return { kind, from, to, calendarId, percentile }
    case 'share_over':
      return { kind, from, to, calendarId, hours: readNumber(draft.hours) ?? 0 }
    case 'share':
      return { kind, conditions: draft.conditions.map(conditionOf) }
    case 'backlog_age':
      return { kind, percentile }
    default:
      return { kind }
  }
}

/** The query that a draft comes to. */
export function ticketQueryOf(sourceId: string, draft: QuestionDraft): TicketQuery {
  const attribution = takesAttribution(draft.kind) ? draft.attribution : 'opened'
  // How many tickets came in is known when the period is over, unless what they are filtered by may still change.
  const knownAtOnce = draft.kind === 'count' && attribution === 'opened' && draft.filter.length === 0
  return {
    sourceId,
    measure: measureOf(draft),
    filter: draft.filter.map(conditionOf),
    attribution,
    matureShare: knownAtOnce ? 0 : 0.95,
  }
}

const parts = ['', '.attribute', '.test', '.values', '.values.0']
export const filterPath = 'ticketQuery.filter'
export const conditionsPath = 'ticketQuery.measure.conditions'
const rowPaths = (list: string, rows: readonly unknown[]) => [
  list,
  ...rows.flatMap((_, row) => parts.map((part) => `${list}.${row}${part}`)),
]

/** The fields that the form shows for this draft, for placing refusals beside them. */
export function pathsOf({ kind, filter, conditions }: QuestionDraft): string[] {
  const measure = ['from', 'to', 'percentile', 'hours', 'calendarId'].map(
    (field) => `ticketQuery.measure.${field}`,
  )
  return [
    'name',
    'direction',
    'ticketQuery.attribution',
    ...measure,
    ...rowPaths(filterPath, filter),
    ...(kind === 'share' ? rowPaths(conditionsPath, conditions) : []),
  ]
}

/** What was refused of one row, wherever in the row it was. */
export const rowError = (errors: Readonly<Record<string, string>>, list: string, row: number) =>
  parts.map((part) => errors[`${list}.${row}${part}`]).find(Boolean)
