import type { ContinualCheck } from '@ratchet/contract'
import { useMessages } from '../../messages/index.ts'
import { StateWord } from '../../ui/index.ts'
import styles from './continual.module.css'

const marks = { there: 'done', missing: 'missing', ahead: 'open', unsaid: 'open' } as const

/** The answer in one sentence, and each part with how it stands. */
export function ContinualAnswer({ check }: { check: ContinualCheck }) {
  const words = useMessages().practice
  return (
    <>
      <p className="voice" role="status">
        {words.answers[check.answer]}
      </p>
      <ul className={styles.parts}>
        {check.parts.map(({ part, state, reason }) => (
          <li key={part}>
            <StateWord mark={marks[state]}>
              <b>{words.parts[part]}</b>
            </StateWord>{' '}
            <span className="note quiet">{words.reasons[reason] ?? words.states[state]}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
