import type { Lap, Option } from '@ratchet/contract'
import { asRows, itemOf, type Row, writtenRows } from '../rows.ts'

/** One action as it stands in the form; empty text for none. */
export type TypedAction = { id?: string; title: string; ownerId: string; dueOn: string; doneOn: string }
export type PlanDraft = { options: Row<Option>[]; actions: Row<TypedAction>[] }

export const blankOption: Option = { title: '', note: '', chosen: false, reason: '' }
export const blankAction: TypedAction = { title: '', ownerId: '', dueOn: '', doneOn: '' }

export function planOf(lap: Pick<Lap, 'options' | 'actions'>): PlanDraft {
  return {
    options: asRows(lap.options),
    actions: asRows(
      lap.actions.map(({ id, title, owner, dueOn, doneOn }) => ({
        id,
        title,
        ownerId: owner?.id ?? '',
        dueOn: dueOn ?? '',
        doneOn: doneOn ?? '',
      })),
    ),
  }
}

/** The draft without rows in which nobody wrote. */
export const writtenPlan = ({ options, actions }: PlanDraft): PlanDraft => ({
  options: writtenRows(options, ['title', 'note', 'reason']),
  actions: writtenRows(actions, ['title', 'ownerId', 'dueOn', 'doneOn']),
})

export function planInput({ options, actions }: PlanDraft) {
  return {
    options: options.map(itemOf),
    actions: actions.map(itemOf).map(({ ownerId, dueOn, doneOn, ...action }) => ({
      ...action,
      ownerId: ownerId || null,
      dueOn: dueOn || null,
      doneOn: doneOn || null,
    })),
  }
}
