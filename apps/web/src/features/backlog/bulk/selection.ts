/** Rows that somebody has chosen, and the last one they touched, from which a range begins. */
export interface Selection {
  ids: ReadonlySet<string>
  last: string | null
}

export const nothingSelected: Selection = { ids: new Set(), last: null }

/**
 * Choose a row or let it go; `through` chooses everything between the last touched row and this one, in the order of
 * the list, and lets nothing go.
 */
export function touch(before: Selection, id: string, order: readonly string[], through: boolean): Selection {
  const ids = new Set(before.ids)
  const [from, to] = [order.indexOf(before.last ?? ''), order.indexOf(id)]
  if (through && from !== -1 && to !== -1) {
    for (const one of order.slice(Math.min(from, to), Math.max(from, to) + 1)) ids.add(one)
  } else if (!ids.delete(id)) ids.add(id)
  return { ids, last: id }
}
