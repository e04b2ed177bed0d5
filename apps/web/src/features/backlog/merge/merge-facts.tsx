import type { Improvement, Merged } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useMayContribute, useRefusal } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Button, ProblemNote } from '../../../ui/index.ts'
import { senderName } from '../sender-name.ts'
import styles from './merge.module.css'
import { useUnmerge } from './use-merge.ts'

/** Where this one was merged, with the way back. */
export function MergedInto({ improvement }: { improvement: Improvement }) {
  const words = useMessages().working.merge
  const mayWrite = useMayContribute()
  const unmerge = useUnmerge()
  const refusal = useRefusal(unmerge.error)
  const into = improvement.mergedInto
  if (into === null) return null
  return (
    <>
      <Link to="/improvements/$id" params={{ id: into.id }}>
        {into.sentence}
      </Link>
      {mayWrite ? (
        <p>
          <Button kind="link" pending={unmerge.isPending} onClick={() => unmerge.mutate(improvement.id)}>
            {words.undo}
          </Button>
        </p>
      ) : null}
      {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
    </>
  )
}

/** The other wordings that were merged into this one, and who sent them. */
export function MergedFrom({ merged }: { merged: readonly Merged[] }) {
  const messages = useMessages()
  const words = messages.working.merge
  const format = useFormat()
  return (
    <ul className={styles.wordings}>
      {merged.map(({ id, sentence, submittedBy, capturedAt }) => (
        <li key={id}>
          <Link to="/improvements/$id" params={{ id }}>
            {sentence}
          </Link>
          <small>{words.saidBy(senderName(submittedBy, messages), format.dateTime(capturedAt))}</small>
        </li>
      ))}
    </ul>
  )
}
