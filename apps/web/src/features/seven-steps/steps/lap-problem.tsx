import type { Missing } from '@ratchet/contract'
import { type Refusal, useRefusal } from '../../../api/index.ts'
import { ProblemNote } from '../../../ui/index.ts'
import { useMissingText } from '../aside/use-missing-text.ts'
import styles from './steps.module.css'

/** What was refused, and the list of what is missing for it. */
export function LapProblem({ error }: { error: unknown }) {
  const refusal = useRefusal(error)
  return <RefusalNote refusal={refusal} />
}

export function RefusalNote({ refusal }: { refusal: Refusal | null }) {
  if (!refusal?.sentence) return null
  return (
    <ProblemNote>
      {refusal.sentence}
      <MissingItems items={refusal.missing} />
    </ProblemNote>
  )
}

export function MissingItems({ items }: { items: readonly Missing[] }) {
  const say = useMissingText()
  const sentences = [...new Set(items.map(say))]
  if (sentences.length === 0) return null
  return (
    <ul className={styles.missingItems}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
