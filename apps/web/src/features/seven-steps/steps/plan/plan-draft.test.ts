import type { Lap } from '@ratchet/contract'
import { describe, expect, it } from 'vitest'
import { newRow } from '../rows.ts'
import { blankAction, numberErrors, planInput, planOf, rangeErrors, writtenPlan } from './plan-draft.ts'

const action = { kind: 'other', way: null, dueOn: null, doneOn: null, evidence: '', owner: null } as const
const plan: Lap['plan'] = {
  justDoIt: false,
  options: [
    {
      title: 'Squad',
      note: '',
      value: 'high',
      effort: null,
      risk: 'low',
      chosen: true,
      reason: 'labs are empty',
    },
  ],
  actions: [
    { ...action, id: 'x', title: 'Roster', dueOn: '2026-02-01', after: [] },
    { ...action, id: 'y', title: 'Go', kind: 'deploy', way: 'change', after: ['x'] },
  ],
  resources: {
    people: 'two',
    time: '',
    budget: { amount: 1200.5, currency: 'EUR' },
    sponsorId: null,
    sponsor: null,
    authorisation: null,
    authorised: false,
  },
  predictions: [{ metricId: 'm', low: 1, expected: 2, high: 3 }],
  noTrainingReason: '',
  noCommunicationReason: 'only the desk notices',
}
const lap = { plan, baselines: [{ metricId: 'm' }, { metricId: 'n' }] } as unknown as Lap

it('sends back what was saved, unchanged', () => {
  const { sponsor: _, authorisation: __, authorised: ___, ...resources } = plan.resources
  expect(planInput(planOf(lap))).toEqual({
    ...plan,
    resources,
    actions: [
      {
        ...action,
        owner: undefined,
        id: 'x',
        title: 'Roster',
        dueOn: '2026-02-01',
        ownerId: null,
        after: [],
      },
      {
        ...action,
        owner: undefined,
        id: 'y',
        title: 'Go',
        kind: 'deploy',
        way: 'change',
        ownerId: null,
        after: [0],
      },
    ],
  })
})

it('leaves out rows in which nobody wrote, and waits for none of them', () => {
  const draft = planOf(lap)
  const blank = newRow(blankAction)
  const [first, second] = draft.actions
  if (!first || !second) throw new Error('two actions were saved')
  const more = { ...draft, actions: [blank, { ...first, after: [blank.key] }, second] }
  const written = writtenPlan(more)
  expect(written.actions.map(({ title }) => title)).toEqual(['Roster', 'Go'])
  expect(planInput(written).actions.map(({ after }) => after)).toEqual([[], [0]])
})

describe('numbers', () => {
  it('are asked for where something else was typed, and not where nothing was', () => {
    const draft = planOf(lap)
    expect(numberErrors(draft)).toEqual([])
    const wrong = {
      ...draft,
      amount: 'a lot',
      predictions: [{ metricId: 'm', low: '1', expected: '', high: 'x' }],
    }
    expect(numberErrors(wrong)).toEqual([
      'resources.budget.amount',
      'predictions.m.expected',
      'predictions.m.high',
    ])
    expect(planInput({ ...draft, amount: '' }).resources.budget).toBeNull()
  })

  it('of an expectation lie in their order', () => {
    const typed = (low: string, expected: string, high: string) =>
      rangeErrors({ ...planOf(lap), predictions: [{ metricId: 'm', low, expected, high }] })
    expect(typed('40', '30', '20')).toEqual(['predictions.m.expected'])
    expect(typed('1', '1', '1,5')).toEqual([])
    expect(typed('40', '', '20')).toEqual([])
  })
})
