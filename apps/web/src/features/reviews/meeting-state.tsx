import type { OccurrenceState } from '@ratchet/contract'
import { useMessages } from '../../messages/index.ts'
import { Mark, type MarkKind } from '../../ui/index.ts'
import styles from './reviews.module.css'

const marks: Record<OccurrenceState, MarkKind> = {
  planned: 'open',
  due: 'waiting',
  running: 'waiting',
  held: 'done',
  missed: 'concern',
  cancelled: 'declined',
}

/** How a meeting stands, by shape and word. `quiet` says nothing of one that simply lies ahead. */
export function MeetingState({ state, quiet = false }: { state: OccurrenceState; quiet?: boolean }) {
  const words = useMessages().reviews
  if (quiet && state === 'planned') return null
  return (
    <span className={styles.state} data-state={state}>
      <Mark kind={marks[state]} />
      {words.states[state]}
    </span>
  )
}
