import type { Improvement, Status } from '@ratchet/contract'

/** Columns of the board, in the order in which an improvement goes through them. */
export const columnIds = [
  'idea',
  'parked',
  'accepted',
  'direction',
  'doing',
  'measuring',
  'judged',
  'ended',
] as const
export type ColumnId = (typeof columnIds)[number]

export const statusesOf: Record<ColumnId, readonly Status[]> = {
  idea: ['idea'],
  parked: ['parked'],
  accepted: ['accepted', 'reopened'],
  direction: ['step_1', 'step_2', 'step_3'],
  doing: ['step_4', 'step_5'],
  measuring: ['measuring', 'to_be_judged'],
  judged: ['verified', 'partly_achieved', 'not_achieved', 'done_unproven', 'sustaining', 'held'],
  ended: ['declined', 'merged', 'abandoned'],
}

export const columnOf = (status: Status): ColumnId =>
  columnIds.find((id) => statusesOf[id].includes(status)) ?? 'idea'

/**
 * What moving an improvement to a column means: the ordinary answer that leads there, the lap that is opened on its
 * page, or why nobody can put it there. A status follows from facts, so a column is never simply set.
 */
export type Move =
  | { offer: 'accept' | 'park' | 'decline' | 'lap' }
  | { refused: 'here' | 'idea' | 'merged' | 'lap' | 'answer_first' | 'gates' }

export function moveTo({ status, lap, mergedInto }: Improvement, to: ColumnId): Move {
  if (columnOf(status) === to) return { refused: 'here' }
  if (mergedInto !== null) return { refused: 'merged' }
  if (to === 'idea') return { refused: 'idea' }
  if (to === 'doing' || to === 'measuring' || to === 'judged') return { refused: 'gates' }
  if (to === 'direction') {
    if (lap !== null && status !== 'reopened') return { refused: 'gates' }
    return columnOf(status) === 'accepted' ? { offer: 'lap' } : { refused: 'answer_first' }
  }
  if (lap !== null) return { refused: 'lap' }
  return { offer: to === 'accepted' ? 'accept' : to === 'parked' ? 'park' : 'decline' }
}
