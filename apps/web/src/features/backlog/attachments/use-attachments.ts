import { attachmentBytes } from '@ratchet/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api, queryClient } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { useAnnounce } from '../../../ui/index.ts'
import { SendFailed, sendFile } from './send-file.ts'

interface Sending {
  name: string
  percent: number
}

/** What is attached to an improvement, and files on their way, one after the other. */
export function useAttachments(id: string) {
  const words = useMessages().intake.attachments
  const announce = useAnnounce()
  const [sending, setSending] = useState<Sending | null>(null)
  const [failures, setFailures] = useState<readonly string[]>([])
  const aborting = useRef<AbortController | null>(null)
  const found = useQuery(api.files.listAttachments.queryOptions({ input: { id } }))
  const again = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: api.files.listAttachments.key({ input: { id } }) }),
      queryClient.invalidateQueries({ queryKey: api.backlog.getHistory.key({ input: { id } }) }),
    ])
  const archive = useMutation(
    api.files.archiveAttachment.mutationOptions({
      onSuccess: ({ attachment: { name, archivedAt } }) =>
        announce(archivedAt === null ? words.back(name) : words.removed(name)),
      onSettled: again,
    }),
  )

  async function send(files: readonly File[]) {
    setFailures([])
    const abort = new AbortController()
    aborting.current = abort
    for (const file of files) {
      if (abort.signal.aborted) break
      const { name } = file
      const fail = (why: string) => setFailures((all) => [...all, words.failed(name, why)])
      if (file.size > attachmentBytes) {
        fail(words.tooLarge)
        continue
      }
      setSending({ name, percent: 0 })
      try {
        const onPercent = (percent: number) => setSending({ name, percent })
        await sendFile(id, file, { onPercent, signal: abort.signal })
        announce(words.attached(name))
      } catch (error) {
        const sentence = error instanceof SendFailed ? error.sentence : null
        if (!abort.signal.aborted) fail(sentence ?? words.connection)
      }
    }
    setSending(null)
    await again()
  }

  return {
    attachments: found.data?.attachments ?? [],
    known: found.data !== undefined,
    sending,
    failures,
    archiveError: archive.error,
    send,
    stop: () => aborting.current?.abort(),
    archive: (attachmentId: string, archived: boolean) => archive.mutate({ attachmentId, archived }),
  }
}
