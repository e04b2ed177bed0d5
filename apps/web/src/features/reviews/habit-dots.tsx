import type { Habit } from '@ratchet/contract'
import styles from './reviews.module.css'

/** Held of planned as one line: a full part and a hollow one. The words beside it say the numbers. */
export function HabitDots({ habit: { held, planned } }: { habit: Habit }) {
  if (planned === 0) return null
  return (
    <svg className={styles.share} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect
        x="0.5"
        y="0.5"
        width="99"
        height="7"
        fill="none"
        stroke="var(--edge)"
        vectorEffect="non-scaling-stroke"
      />
      <rect x="0" y="0" width={(100 * held) / planned} height="8" fill="var(--ink-2)" />
    </svg>
  )
}
