import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, client, queryClient } from '../../api/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { useAnnounce } from '../../ui/index.ts'

/** Attaches what was chosen with the sentence. @returns the names of those that were not taken */
async function attachAll(id: string, files: readonly File[]): Promise<string[]> {
  const lost: string[] = []
  for (const file of files) {
    await client.files.attachFile({ id, file }).catch(() => lost.push(file.name))
  }
  return lost
}

/** Captures one sentence; says by when the answer comes, and offers the new improvement. */
export function useCapture(onCaptured: () => void, files: readonly File[]) {
  const { capture: words, intake } = useMessages()
  const format = useFormat()
  const announce = useAnnounce()
  const navigate = useNavigate()
  return useMutation(
    api.backlog.captureImprovement.mutationOptions({
      onSuccess: async ({ improvement }) => {
        onCaptured()
        const lost = await attachAll(improvement.id, files)
        const said = lost.length > 0 ? intake.details.filesLost(lost.join(', ')) : null
        announce(said ?? words.captured(format.day(improvement.replyBy)), {
          label: words.open,
          run: () => navigate({ to: '/improvements/$id', params: { id: improvement.id } }),
        })
        await queryClient.invalidateQueries({ queryKey: api.backlog.key() })
      },
    }),
  )
}
