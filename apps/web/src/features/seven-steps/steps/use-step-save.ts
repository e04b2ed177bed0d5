import type { Lap } from '@ratchet/contract'
import { useRefusal } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { useMissingText } from '../aside/use-missing-text.ts'
import { sendOverOtherSteps } from './send-over-other-steps.ts'
import { storeLap, useLapChange } from './use-lap-change.ts'
import { useStepDraft } from './use-step-draft.ts'

/**
 * Draft, saving and refusal of one step's form, with the way out of a stale edit.
 * @param savedOf this step's part of a lap, as the form's draft
 * @param send saves a draft over the given version
 * @param known paths of the fields that the form shows
 */
export function useStepSave<Draft>(props: {
  lap: Lap
  step: number
  savedOf: (lap: Lap) => Draft
  send: (draft: Draft, version: number) => Promise<{ lap: Lap }>
  known: (draft: Draft) => readonly string[]
}) {
  const { lap, step, savedOf } = props
  const words = useMessages().steps
  const missingText = useMissingText()
  const typed = useStepDraft(lap.version, savedOf(lap))
  const save = useLapChange(
    async ({ draft, version }: { draft: Draft; version: number }) => {
      const answer = await sendOverOtherSteps(
        (over) => props.send(draft, over),
        version,
        (theirs) => JSON.stringify(savedOf(theirs)) === typed.basis,
      )
      storeLap(answer.lap)
      typed.settle(draft, answer.lap.version, savedOf(answer.lap))
      return answer
    },
    (saved) => {
      const now = saved.steps[step - 1]
      if (now?.passedAt && !lap.steps[step - 1]?.passedAt) return words.passed(step)
      // What keeps the gate closed stands far from the button, on a phone below everything: say the first of it here.
      const lacking = now?.missing[0]
      return lacking ? `${words.saved(step)} ${missingText(lacking)}` : words.saved(step)
    },
  )
  const refusal = useRefusal(save.error, props.known(typed.draft))
  const sendAt = (draft: Draft, version: number) => save.mutate({ draft, version })
  return {
    draft: typed.draft,
    isTyped: typed.isTyped,
    edit: typed.edit,
    refusal,
    pending: save.isPending,
    /** @param draft what to send, when it is not exactly what the fields show */
    send: (draft: Draft = typed.draft) => sendAt(draft, typed.version),
    keepYours: (theirs: Lap) => {
      typed.rebase(theirs.version, savedOf(theirs))
      storeLap(theirs)
      sendAt(typed.draft, theirs.version)
    },
    takeTheirs: (theirs: Lap) => {
      storeLap(theirs)
      typed.discard()
      save.reset()
    },
  }
}
