import type { ActionKind, ActionWay, Lap, Option } from '@ratchet/contract'
import { readNumber } from '../../../../format/index.ts'
import { asRows, itemOf, type Row, writtenRows } from '../rows.ts'

/** One action as it stands in the form; empty text for none. */
export type TypedAction = {
  id?: string
  title: string
  kind: ActionKind
  way: ActionWay | ''
  ownerId: string
  dueOn: string
  doneOn: string
  evidence: string
  /** Keys of the rows that must be done before, so that rows may come and go. */
  after: string[]
}

/** What is expected of one metric. Texts, so that nothing half-typed is lost; all empty for no prediction. */
export type TypedPrediction = { metricId: string; low: string; expected: string; high: string }

export type PlanDraft = {
  justDoIt: boolean
  options: Row<Option>[]
  actions: Row<TypedAction>[]
  people: string
  time: string
  amount: string
  currency: string
  sponsorId: string
  noTrainingReason: string
  noCommunicationReason: string
  predictions: TypedPrediction[]
}

export const blankOption: Option = {
  title: '',
  note: '',
  value: null,
  effort: null,
  risk: null,
  chosen: false,
  reason: '',
}
export const blankAction: TypedAction = {
  title: '',
  kind: 'other',
  way: '',
  ownerId: '',
  dueOn: '',
  doneOn: '',
  evidence: '',
  after: [],
}

export function planOf({ plan, baselines }: Pick<Lap, 'plan' | 'baselines'>): PlanDraft {
  const { people, time, budget, sponsorId } = plan.resources
  const rows = asRows(plan.actions)
  const keyOf = (id: string) => rows.find((row) => row.id === id)?.key ?? ''
  return {
    justDoIt: plan.justDoIt,
    options: asRows(plan.options),
    actions: rows.map(({ owner, way, dueOn, doneOn, after, ...row }) => ({
      ...row,
      way: way ?? '',
      ownerId: owner?.id ?? '',
      dueOn: dueOn ?? '',
      doneOn: doneOn ?? '',
      after: after.map(keyOf),
    })),
    people,
    time,
    amount: budget === null ? '' : String(budget.amount),
    currency: budget?.currency ?? 'EUR',
    sponsorId: sponsorId ?? '',
    noTrainingReason: plan.noTrainingReason,
    noCommunicationReason: plan.noCommunicationReason,
    predictions: baselines.map(({ metricId }) => {
      const made = plan.predictions.find((found) => found.metricId === metricId)
      const text = (value: number | undefined) => (value === undefined ? '' : String(value))
      return { metricId, low: text(made?.low), expected: text(made?.expected), high: text(made?.high) }
    }),
  }
}

/** The draft without rows in which nobody wrote. */
export function writtenPlan(draft: PlanDraft): PlanDraft {
  const actions = writtenRows(draft.actions, ['title', 'ownerId', 'dueOn', 'doneOn', 'evidence'])
  const keys = new Set(actions.map(({ key }) => key))
  return {
    ...draft,
    options: writtenRows(draft.options, ['title', 'note', 'reason']),
    actions: actions.map((row) => ({ ...row, after: row.after.filter((key) => keys.has(key)) })),
  }
}

/** The draft as the server takes it. Call it when `numberErrors` and `rangeErrors` find nothing. */
export function planInput(draft: PlanDraft) {
  const amount = readNumber(draft.amount)
  return {
    justDoIt: draft.justDoIt,
    options: draft.options.map(itemOf),
    actions: draft.actions.map(itemOf).map(({ ownerId, way, dueOn, doneOn, after, ...action }) => ({
      ...action,
      way: way || null,
      ownerId: ownerId || null,
      dueOn: dueOn || null,
      doneOn: doneOn || null,
      after: after.flatMap((key) => {
        const place = draft.actions.findIndex((row) => row.key === key)
        return place === -1 ? [] : [place]
      }),
    })),
    resources: {
      people: draft.people,
      time: draft.time,
      budget: amount === null ? null : { amount, currency: draft.currency.trim().toUpperCase() },
      sponsorId: draft.sponsorId || null,
    },
    predictions: draft.predictions.filter(isMade).map(({ metricId, low, expected, high }) => ({
      metricId,
      low: readNumber(low) ?? 0,
      expected: readNumber(expected) ?? 0,
      high: readNumber(high) ?? 0,
    })),
    noTrainingReason: draft.noTrainingReason,
    noCommunicationReason: draft.noCommunicationReason,
  }
}

const isMade = ({ low, expected, high }: TypedPrediction) => `${low}${expected}${high}`.trim() !== ''

/** Paths of the fields that should hold a number and do not. A prediction needs all three of its numbers. */
export function numberErrors(draft: PlanDraft): string[] {
  const amount = draft.amount.trim() !== '' && readNumber(draft.amount) === null
  const predictions = draft.predictions.flatMap((made) =>
    isMade(made)
      ? (['low', 'expected', 'high'] as const)
          .filter((field) => readNumber(made[field]) === null)
          .map((field) => `predictions.${made.metricId}.${field}`)
      : [],
  )
  return [...(amount ? ['resources.budget.amount'] : []), ...predictions]
}

/** Paths of the expectations that do not lie within the range that was typed around them. */
export function rangeErrors(draft: PlanDraft): string[] {
  return draft.predictions.flatMap(({ metricId, ...typed }) => {
    const [low, expected, high] = [typed.low, typed.expected, typed.high].map(readNumber)
    if (low == null || expected == null || high == null) return []
    return low <= expected && expected <= high ? [] : [`predictions.${metricId}.expected`]
  })
}
