import { Improvement } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { api, client, queryClient, useRefusal } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { useAnnounce } from '../../../ui/index.ts'
import { changedFields, changeOf, type RecordText, recordFields, recordTextOf } from './record-text.ts'

type Edit = { from: Improvement; text: RecordText }

/** Saves an edit with its undo. A stale edit comes back with the record as it stands now. */
export function useSaveRecord(onSaved: () => void) {
  const { backlog, frame } = useMessages()
  const announce = useAnnounce()
  const show = (improvement: Improvement) => {
    queryClient.setQueryData(
      api.backlog.getImprovement.queryKey({ input: { id: improvement.id } }),
      (before) => ({ improvement, mergedFrom: before?.mergedFrom ?? [] }),
    )
    return queryClient.invalidateQueries({ queryKey: api.backlog.key() })
  }
  const save = useMutation({
    mutationFn: ({ from, text }: Edit) =>
      client.backlog.updateImprovement({
        id: from.id,
        version: from.version,
        ...changeOf(text, changedFields(recordTextOf(from), text)),
      }),
    onSuccess: async ({ improvement }, { from, text }) => {
      const undone = changedFields(recordTextOf(from), text)
      const undo = async () => {
        const back = { id: from.id, version: improvement.version, ...changeOf(recordTextOf(from), undone) }
        const restored = await client.backlog.updateImprovement(back)
        await show(restored.improvement)
      }
      announce(backlog.record.saved, {
        label: frame.undo,
        run: () => void undo().catch(() => announce(frame.conflictTitle)),
      })
      onSaved()
      await show(improvement)
    },
  })
  const refusal = useRefusal(save.error, recordFields)
  const current = refusal?.isConflict ? Improvement.safeParse(refusal.current) : null
  return { save, refusal, current: current?.success ? current.data : null }
}
