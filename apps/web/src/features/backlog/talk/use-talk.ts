import type { Talk } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { api, queryClient } from '../../../api/index.ts'

/** Everything one can do in the talk about an improvement; each answers with the talk as it is then. */
export function useTalk(id: string) {
  const show = ({ talk }: { talk: Talk }) =>
    queryClient.setQueryData(api.backlog.getTalk.queryKey({ input: { id } }), { talk })
  return {
    vote: useMutation(api.backlog.vote.mutationOptions({ onSuccess: show })),
    follow: useMutation(api.backlog.follow.mutationOptions({ onSuccess: show })),
    add: useMutation(api.backlog.addComment.mutationOptions({ onSuccess: show })),
    // Of a merged improvement the answer tells only its own talk, so the united one is read again.
    edit: useMutation(api.backlog.editComment.mutationOptions({ onSuccess: () => again(id) })),
    archive: useMutation(api.backlog.archiveComment.mutationOptions({ onSuccess: () => again(id) })),
  }
}

const again = (id: string) =>
  queryClient.invalidateQueries({ queryKey: api.backlog.getTalk.queryKey({ input: { id } }) })
