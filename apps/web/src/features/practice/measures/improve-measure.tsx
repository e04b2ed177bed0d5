import type { PracticeMeasureView } from '@ratchet/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, useRefusal } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { Button, ProblemNote } from '../../../ui/index.ts'
import { useMeasureWords } from './use-measure-words.ts'

/** One click: an improvement with the measure, its value and its target in the sentence. */
export function ImproveMeasure({
  view,
  onImproved,
}: {
  view: PracticeMeasureView
  onImproved: (improvementId: string) => void
}) {
  const words = useMessages().practiceMeasures
  const { latest, period, target } = useMeasureWords()
  const queries = useQueryClient()
  const improve = useMutation(
    api.practice.improveMeasure.mutationOptions({
      onSuccess: async ({ improvementId }) => {
        await Promise.all([
          queries.invalidateQueries({ queryKey: api.practice.key() }),
          queries.invalidateQueries({ queryKey: api.backlog.key() }),
        ])
        onImproved(improvementId)
      },
    }),
  )
  const refusal = useRefusal(improve.error)
  const name = words.names[view.measure]
  return (
    <>
      <Button
        disabled={improve.isPending}
        aria-label={words.improveOf(name)}
        onClick={() =>
          improve.mutate({
            measure: view.measure,
            sentence: words.sentence(name, latest(view), period(view), target(view)),
          })
        }
      >
        {words.improve}
      </Button>
      {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
    </>
  )
}
