import type { Improvement, ImprovementLinkInput } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { api, client, queryClient, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { useAnnounce } from '../../ui/index.ts'

type Sent = { kind: ImprovementLinkInput['kind']; id: string; activity: ImprovementLinkInput['activity'] }

export const sameLink = (a: Sent, b: Sent): boolean =>
  a.kind === b.kind && a.id === b.id && a.activity === b.activity

/** Saves what an improvement is about, with its undo. */
export function useSetLinks(improvement: Improvement) {
  const { valueSystem, frame } = useMessages()
  const announce = useAnnounce()
  const show = (saved: Improvement) => {
    queryClient.setQueryData(api.backlog.getImprovement.queryKey({ input: { id: saved.id } }), (before) => ({
      improvement: saved,
      mergedFrom: before?.mergedFrom ?? [],
    }))
    // The page of its lap names the aims it serves.
    void queryClient.invalidateQueries({ queryKey: api.sevenSteps.getPage.key() })
    return queryClient.invalidateQueries({ queryKey: api.backlog.key() })
  }
  const send = ({ id, version }: Improvement, links: readonly Sent[]) =>
    client.backlog.setLinks({
      id,
      version,
      links: links.map(({ kind, id: target, activity }) => ({ kind, id: target, activity })),
    })
  const save = useMutation({
    mutationFn: (links: readonly Sent[]) => send(improvement, links),
    onSuccess: async ({ improvement: saved }) => {
      const undo = async () => show((await send(saved, improvement.links)).improvement)
      announce(valueSystem.links.saved, {
        label: frame.undo,
        run: () => void undo().catch(() => announce(frame.conflictTitle)),
      })
      await show(saved)
    },
    // Somebody else changed the improvement: what they made of it is fetched, and the choice can be made again.
    onError: () => queryClient.invalidateQueries({ queryKey: api.backlog.key() }),
  })
  return { set: save.mutate, pending: save.isPending, refusal: useRefusal(save.error) }
}
