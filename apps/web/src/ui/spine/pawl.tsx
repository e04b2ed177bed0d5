import type { Point } from './layout.ts'
import styles from './spine.module.css'

/** The pawl: an arm from its pivot to the last tooth that holds. It drops once when it takes a new place. */
export function Pawl({ tip, pivot, thickness }: { tip: Point; pivot: Point; thickness: number }) {
  return (
    <g className={styles.pawl} style={{ transformOrigin: `${pivot.x}px ${pivot.y}px` }}>
      <path d={`M${pivot.x} ${pivot.y}L${tip.x} ${tip.y}`} strokeWidth={thickness} strokeLinecap="round" />
      <circle cx={pivot.x} cy={pivot.y} r={thickness * 1.45} stroke="none" />
      <circle cx={pivot.x} cy={pivot.y} r={thickness * 0.45} className={styles.pivotHole} stroke="none" />
    </g>
  )
}
