import type { BulkAct, BulkRefusal } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient, useRefusal } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { useAnnounce } from '../../../ui/index.ts'

/** Changes many at once, says of each that was refused why, and changes a whole batch back. */
export function useBulk(onDone: (refusedIds: string[]) => void) {
  const { bulk: words, frame } = useMessages()
  const announce = useAnnounce()
  const [refused, setRefused] = useState<{ of: 'change' | 'undo'; rows: readonly BulkRefusal[] }>()
  const onSettled = () => queryClient.invalidateQueries({ queryKey: api.backlog.key() })
  const undo = useMutation(
    api.backlog.undoBatch.mutationOptions({
      onSuccess: ({ batch, refused: rows }) => {
        setRefused({ of: 'undo', rows })
        announce(words.undone(batch.changedBack, rows.length))
      },
      onSettled,
    }),
  )
  const change = useMutation(
    api.backlog.changeMany.mutationOptions({
      onSuccess: ({ batch, unchanged, refused: rows }) => {
        setRefused({ of: 'change', rows })
        const back = { label: frame.undo, run: () => undo.mutate({ batchId: batch.id }) }
        announce(words.done(batch.changed, unchanged, rows.length), batch.changed > 0 ? back : undefined)
        onDone(rows.map(({ improvementId }) => improvementId))
      },
      onSettled,
    }),
  )
  return {
    run: (act: BulkAct, ids: string[]) => change.mutate({ ids, act }),
    undo: (batchId: string) => undo.mutate({ batchId }),
    pending: change.isPending || undo.isPending,
    refused,
    refusal: useRefusal(change.error ?? undo.error),
    dismiss: () => setRefused(undefined),
  }
}
