import { useMutation } from '@tanstack/react-query'
import { api, client, queryClient } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { useAnnounce } from '../../../ui/index.ts'

const refresh = () => queryClient.invalidateQueries({ queryKey: api.backlog.key() })

/** Merges an improvement into another one, with its undo. */
export function useMerge(onMerged: () => void) {
  const { working, frame } = useMessages()
  const announce = useAnnounce()
  const unmerge = useUnmerge()
  return useMutation({
    mutationFn: (input: { id: string; intoId: string; reason: string }) =>
      client.backlog.mergeImprovement(input),
    onSuccess: async (_, { id }) => {
      announce(working.merge.done, { label: frame.undo, run: () => unmerge.mutate(id) })
      onMerged()
      await refresh()
    },
  })
}

export function useUnmerge() {
  const words = useMessages().working.merge
  const announce = useAnnounce()
  return useMutation({
    mutationFn: (id: string) => client.backlog.unmergeImprovement({ id }),
    onSuccess: async () => {
      announce(words.undone)
      await refresh()
    },
  })
}
