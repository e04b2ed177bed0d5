import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { queryClient } from '../../api/index.ts'
import type { BacklogSearch } from './filters.ts'
import { pageOptions, pageSize } from './list-options.ts'
import { goOn, nextBegins, type Places, rememberedPlaces } from './list-places.ts'

/**
 * The backlog under some filters, as pages that each ask for themselves while they are near the screen: a change of one
 * row, somewhere in a hundred thousand, asks again for the few pages that somebody can see.
 */
export function useListPages(search: BacklogSearch, myId: string) {
  const remembered = (after?: string) => queryClient.getQueryData(pageOptions(search, myId, after).queryKey)
  const filters = JSON.stringify({ ...search, as: undefined, view: undefined })
  const known = (): { filters: string; places: Places } => ({
    filters,
    places: rememberedPlaces((after) => remembered(after)?.next),
  })
  const [kept, setKept] = useState(known)
  const { places } = kept.filters === filters ? kept : known()
  if (kept.filters !== filters) setKept({ filters, places })
  const first = useQuery({ ...pageOptions(search, myId), placeholderData: keepPreviousData })
  const onNext = useCallback(
    (index: number, next: string | null) =>
      setKept((before) => {
        const after = nextBegins(before.places, index, next)
        return after === before.places ? before : { ...before, places: after }
      }),
    [],
  )
  const { begins } = places
  return {
    first,
    filters,
    begins,
    /** Null at the end, undefined while the last page is on its way. */
    next: places.next,
    onNext,
    // From what is known by then: a page may just have said where the next begins.
    onMore: () => setKept((before) => ({ ...before, places: goOn(before.places) })),
    /** How many rows have been loaded: only the last page may be short. */
    shown: (begins.length - 1) * pageSize + (remembered(begins.at(-1))?.improvements.length ?? 0),
    /** What has been loaded, in the order of the list. */
    loadedIds: () => begins.flatMap((after) => (remembered(after)?.improvements ?? []).map(({ id }) => id)),
  }
}
