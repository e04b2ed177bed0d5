import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, queryClient } from '../../api/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { useAnnounce } from '../../ui/index.ts'

/** Captures one sentence; says by when the answer comes, and offers the new improvement. */
export function useCapture(onCaptured: () => void) {
  const words = useMessages().capture
  const format = useFormat()
  const announce = useAnnounce()
  const navigate = useNavigate()
  return useMutation(
    api.backlog.captureImprovement.mutationOptions({
      onSuccess: async ({ improvement }) => {
        onCaptured()
        announce(words.captured(format.day(improvement.replyBy)), {
          label: words.open,
          run: () => navigate({ to: '/improvements/$id', params: { id: improvement.id } }),
        })
        await queryClient.invalidateQueries({ queryKey: api.backlog.key() })
      },
    }),
  )
}
