import type { AnswerKind, Improvement } from '@ratchet/contract'
import { type InfiniteData, useMutation } from '@tanstack/react-query'
import { api, queryClient } from '../../api/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { useAnnounce } from '../../ui/index.ts'

type Listed = { improvements: Improvement[]; next: string | null; total: number; totalIsExact: boolean }
const becomes = { accept: 'accepted', park: 'parked', decline: 'declined' } as const

/** Answers an idea. Lists show the answer at once and take it back if the server refuses. */
export function useAnswer() {
  const words = useMessages().backlog.answers
  const format = useFormat()
  const announce = useAnnounce()
  const lists = { queryKey: api.backlog.listImprovements.key() }
  return useMutation(
    api.backlog.answerImprovement.mutationOptions({
      onMutate: async ({ id, kind }) => {
        await queryClient.cancelQueries(lists)
        const before = queryClient.getQueriesData<Listed | InfiniteData<Listed>>(lists)
        queryClient.setQueriesData<Listed | InfiniteData<Listed>>(lists, (list) => {
          if (!list || !('pages' in list)) return list && showAnswered(list, id, kind)
          return { ...list, pages: list.pages.map((page) => showAnswered(page, id, kind)) }
        })
        return { before }
      },
      onError: (_error, _input, kept) => {
        for (const [key, data] of kept?.before ?? []) queryClient.setQueryData(key, data)
      },
      onSuccess: ({ improvement }, { kind }) => {
        const { wakeUpOn } = improvement.answer ?? {}
        if (kind === 'accept') announce(words.accepted)
        else if (kind === 'decline') announce(words.declined)
        else announce(words.parked(wakeUpOn ? format.date(wakeUpOn) : ''))
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.backlog.key() }),
    }),
  )
}

/** Only an acceptance is shown ahead: the other two still have their form open, which must survive a refusal. */
function showAnswered(list: Listed, id: string, kind: AnswerKind): Listed {
  if (kind !== 'accept') return list
  return {
    ...list,
    improvements: list.improvements.map((improvement) =>
      improvement.id === id ? { ...improvement, status: becomes[kind], replyOverdue: false } : improvement,
    ),
  }
}
