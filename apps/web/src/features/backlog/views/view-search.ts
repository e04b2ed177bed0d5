import type { ViewSearch } from '@ratchet/contract'
import type { BacklogSearch } from '../filters.ts'

/** What of the address belongs to a view: all but which view it is. */
export function toViewSearch({ view: _, ...search }: BacklogSearch): ViewSearch {
  return search
}

const written = (search: ViewSearch) =>
  JSON.stringify(Object.entries(search).sort(([a], [b]) => (a < b ? -1 : 1)))

export const isSameSearch = (one: ViewSearch, other: ViewSearch): boolean => written(one) === written(other)
