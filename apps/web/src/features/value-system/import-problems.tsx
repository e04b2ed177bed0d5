import { problemOf } from '@ratchet/contract/client'
import { useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { ProblemNote } from '../../ui/index.ts'
import styles from './value-system.module.css'

const shown = 12

/** What is wrong with a file, each with its line and field. */
export function ImportProblems({ error }: { error: unknown }) {
  const words = useMessages().valueSystem.exchange
  const refusal = useRefusal(error)
  if (!refusal) return null
  const errors = problemOf(error)?.errors ?? []
  if (errors.length === 0) return <ProblemNote>{refusal.sentence}</ProblemNote>
  return (
    <ProblemNote>
      {words.problems}
      <ul className={styles.problems}>
        {errors.slice(0, shown).map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            {path === 'file' ? null : <code>{path}</code>} {message}
          </li>
        ))}
      </ul>
      {errors.length > shown ? words.tooMany(errors.length - shown) : null}
    </ProblemNote>
  )
}
