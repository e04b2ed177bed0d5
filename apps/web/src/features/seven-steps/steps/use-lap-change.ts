import type { Lap } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { api, queryClient } from '../../../api/index.ts'
import { useAnnounce } from '../../../ui/index.ts'

/**
 * A change of a lap: the answer takes its place in the cache at once, and whatever depends on it is read anew.
 * @param said what the live region says when it is saved
 */
export function useLapChange<Input>(
  send: (input: Input) => Promise<{ lap: Lap }>,
  said: string | ((lap: Lap) => string),
) {
  const announce = useAnnounce()
  return useMutation({
    mutationFn: (input: Input) => send(input),
    onSuccess: ({ lap }) => {
      storeLap(lap)
      announce(typeof said === 'string' ? said : said(lap))
      return refreshAround(lap)
    },
  })
}

/** Puts a lap where the page reads it: newest first, in the place of its older self. */
export function storeLap(lap: Lap): void {
  const key = api.sevenSteps.listLaps.queryKey({ input: { improvementId: lap.improvementId } })
  queryClient.setQueryData<{ laps: Lap[] }>(key, (known) => ({ laps: withLap(known?.laps ?? [], lap) }))
}

export function withLap(laps: readonly Lap[], lap: Lap): Lap[] {
  const others = laps.filter((other) => other.id !== lap.id)
  return [...others, lap].sort((a, b) => b.number - a.number)
}

/** Status, courses, draft and history follow from the lap. */
async function refreshAround(lap: Lap): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: api.backlog.key() }),
    queryClient.invalidateQueries({ queryKey: api.sevenSteps.listCourses.key({ input: { lapId: lap.id } }) }),
    queryClient.invalidateQueries({ queryKey: api.sevenSteps.draftContract.key() }),
    queryClient.invalidateQueries({ queryKey: api.practice.key() }),
  ])
}
