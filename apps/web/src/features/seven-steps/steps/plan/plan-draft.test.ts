import { expect, it } from 'vitest'
import { newRow } from '../rows.ts'
import { blankAction, planInput, planOf, writtenPlan } from './plan-draft.ts'

const lap = {
  options: [{ title: 'Squad', note: '', chosen: true, reason: 'labs are empty' }],
  actions: [{ id: 'x', title: 'Roster', owner: null, dueOn: '2026-02-01', doneOn: null }],
}

it('sends back what was saved, unchanged', () => {
  expect(planInput(planOf(lap))).toEqual({
    options: lap.options,
    actions: [{ id: 'x', title: 'Roster', ownerId: null, dueOn: '2026-02-01', doneOn: null }],
  })
})
it('leaves out rows in which nobody wrote', () => {
  const draft = planOf(lap)
  const more = { ...draft, actions: [...draft.actions, newRow(blankAction)] }
  expect(writtenPlan(more).actions).toHaveLength(1)
})
