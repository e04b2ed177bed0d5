import type { Budgeting, BudgetWindow, Indicator, ServiceLevel } from '@ratchet/contract'
import { readNumber } from '../../format/index.ts'

/** A promise as it is typed: numbers are still texts, shares are per cent. */
export type LevelDraft = {
  name: string
  description: string
  serviceId: string
  indicator: Indicator['kind']
  hold: string
  op: 'lt' | 'lte' | 'gt' | 'gte'
  threshold: string
  target: string
  budgeting: Budgeting
  slice: string
  sliceTarget: string
  window: BudgetWindow['kind']
  days: string
  unit: Extract<BudgetWindow, { kind: 'calendar' }>['unit']
  careful: string
  frozen: string
}

export const newDraft: LevelDraft = {
  name: '',
  description: '',
  serviceId: '',
  indicator: 'events',
  hold: '1440',
  op: 'lte',
  threshold: '',
  target: '',
  budgeting: 'occurrences',
  slice: '5',
  sliceTarget: '100',
  window: 'rolling',
  days: '28',
  unit: 'month',
  careful: '25',
  frozen: '0',
}

const percent = (share: number) => String(Number((share * 100).toPrecision(12)))

export function draftOf(level: ServiceLevel): LevelDraft {
  const { indicator, window } = level
  return {
    ...newDraft,
    name: level.name,
    description: level.description,
    serviceId: level.serviceId ?? '',
    indicator: indicator.kind,
    ...(indicator.kind === 'states' && { hold: String(indicator.holdMinutes) }),
    ...(indicator.kind === 'values' && { op: indicator.op, threshold: String(indicator.threshold) }),
    target: percent(level.target),
    budgeting: level.budgeting,
    slice: String(level.sliceMinutes),
    sliceTarget: percent(level.sliceTarget),
    window: window.kind,
    ...(window.kind === 'rolling' ? { days: String(window.days) } : { unit: window.unit }),
    careful: percent(level.carefulBelow),
    frozen: percent(level.frozenBelow),
  }
}

/** Where the server's complaints belong in the form. */
export const draftPaths = [
  'name',
  'description',
  'serviceId',
  'indicator.holdMinutes',
  'indicator.threshold',
  'target',
  'sliceMinutes',
  'sliceTarget',
  'window.days',
  'carefulBelow',
  'frozenBelow',
] as const

/** What is sent. A text that is no number is sent as one that the server refuses with its field. */
export function fieldsOf(draft: LevelDraft) {
  const number = (text: string) => readNumber(text) ?? Number.NaN
  const share = (text: string) => Number((number(text) / 100).toPrecision(12))
  return {
    name: draft.name,
    description: draft.description,
    serviceId: draft.serviceId === '' ? null : draft.serviceId,
    indicator: indicatorOf(draft, number),
    target: share(draft.target),
    budgeting: draft.budgeting,
    sliceMinutes: number(draft.slice),
    sliceTarget: share(draft.sliceTarget),
    window:
      draft.window === 'rolling'
        ? { kind: 'rolling' as const, days: number(draft.days) }
        : { kind: 'calendar' as const, unit: draft.unit },
    carefulBelow: share(draft.careful),
    frozenBelow: share(draft.frozen),
  }
}

function indicatorOf(draft: LevelDraft, number: (text: string) => number): Indicator {
  if (draft.indicator === 'states') return { kind: 'states', holdMinutes: number(draft.hold) }
  if (draft.indicator === 'values')
    return { kind: 'values', op: draft.op, threshold: number(draft.threshold) }
  return { kind: 'events' }
}
