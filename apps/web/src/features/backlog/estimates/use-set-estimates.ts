import type { Estimates, Improvement } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { api, client, queryClient } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { useAnnounce } from '../../../ui/index.ts'

/** Saves estimates, with their undo. */
export function useSetEstimates(onSaved: () => void = () => {}) {
  const { working, frame } = useMessages()
  const announce = useAnnounce()
  const refresh = () => queryClient.invalidateQueries({ queryKey: api.backlog.key() })
  return useMutation({
    mutationFn: ({ from, estimates }: { from: Improvement; estimates: Estimates }) =>
      client.backlog.setEstimates({ id: from.id, version: from.version, ...estimates }),
    onSuccess: async ({ improvement }, { from }) => {
      const undo = async () => {
        await client.backlog.setEstimates({ id: from.id, version: improvement.version, ...from.estimates })
        await refresh()
      }
      announce(working.estimates.saved, {
        label: frame.undo,
        run: () => void undo().catch(() => announce(frame.conflictTitle)),
      })
      onSaved()
      await refresh()
    },
    onError: refresh,
  })
}
