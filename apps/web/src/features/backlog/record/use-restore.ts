import type { Improvement } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { api, client, queryClient, useRefusal } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { useAnnounce } from '../../../ui/index.ts'

type Back = Omit<Parameters<typeof client.backlog.restoreImprovement>[0], 'id' | 'version'>

/** Puts fields or a version back, with its undo: the newest entry of the history is the putting back itself. */
export function useRestore({ id, version }: Improvement) {
  const { versions, frame } = useMessages()
  const announce = useAnnounce()
  const refresh = () => queryClient.invalidateQueries({ queryKey: api.backlog.key() })
  const restore = useMutation({
    mutationFn: (back: Back) => client.backlog.restoreImprovement({ id, version, ...back }),
    onSuccess: async ({ improvement }) => {
      const undo = async () => {
        const { entries } = await client.backlog.getHistory({ id })
        const entryId = entries.find(({ operation }) => operation === 'restore-improvement')?.id
        if (entryId === undefined) return
        await client.backlog.restoreImprovement({ id, version: improvement.version, entryId })
        await refresh()
      }
      announce(versions.restored, {
        label: frame.undo,
        run: () => void undo().catch(() => announce(frame.conflictTitle)),
      })
      await refresh()
    },
  })
  return { restore, refusal: useRefusal(restore.error) }
}
