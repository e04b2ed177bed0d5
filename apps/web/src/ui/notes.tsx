import type { ReactNode } from 'react'
import { Mark } from './mark.tsx'
import styles from './notes.module.css'

/** One sentence about what went wrong, what was kept and what to do next. */
export function ProblemNote({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.problem} role="alert">
      <Mark kind="concern" />
      <div>
        {children}
        {action ? <div className={styles.action}>{action}</div> : null}
      </div>
    </div>
  )
}

/** An empty place that teaches: what goes here, one example, one button. */
export function EmptyState(props: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={`voice ${styles.emptyTitle}`}>{props.title}</p>
      <div className={styles.emptyText}>{props.children}</div>
      {props.action}
    </div>
  )
}

/** The rule, the inputs and the source behind something computed. */
export function Why({ children, label }: { children: ReactNode; label: string }) {
  return (
    <details className={styles.why}>
      <summary>{label}</summary>
      <div className={styles.whyText}>{children}</div>
    </details>
  )
}

/** Lines where rows will stand. It shows itself only after 300 ms, so that quick answers never flicker. */
export function Skeleton({ rows = 5, label }: { rows?: number; label: string }) {
  return (
    <div className={styles.skeleton} role="status">
      <span className="unseen">{label}</span>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity.
        <span key={index} className={styles.bar} style={{ width: `${88 - ((index * 17) % 40)}%` }} />
      ))}
    </div>
  )
}
