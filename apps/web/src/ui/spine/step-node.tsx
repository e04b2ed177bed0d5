import styles from './spine.module.css'
import type { SpineStepState } from './types.ts'

/** Filled: done. Ring: open. Dashed amber ring: missing. Filled with a second ring: amended. */
export function StepNode(props: { number: number; state: SpineStepState; radius: number }) {
  const { number, state, radius } = props
  const size = radius * 2 + 12
  const filled = state === 'done' || state === 'amended'
  return (
    <svg
      width={size}
      height={size}
      viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`}
      className={styles.disc}
      data-state={state}
      aria-hidden="true"
      focusable="false"
    >
      <circle r={radius + (state === 'amended' ? 5.4 : 2)} className={styles.clearing} />
      {state === 'amended' ? <circle r={radius + 3.6} className={styles.ring} /> : null}
      <circle r={filled ? radius : radius - 1} className={filled ? styles.filled : styles.ring} />
      <text className={filled ? styles.numberOnInk : styles.number} dy="0.35em" textAnchor="middle">
        {number}
      </text>
    </svg>
  )
}
