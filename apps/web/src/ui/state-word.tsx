import type { ReactNode } from 'react'
import { Mark, type MarkKind } from './mark.tsx'
import styles from './state-word.module.css'

/** A state as shape and word together. */
export function StateWord({ mark, children }: { mark: MarkKind; children: ReactNode }) {
  const tone = mark.startsWith('concern') || mark === 'missing' ? 'concern' : 'plain'
  return (
    <span className={styles.state} data-tone={tone}>
      <Mark kind={mark} />
      <span>{children}</span>
    </span>
  )
}
