import styles from './contract-card.module.css'

const teeth = 28
const points = Array.from({ length: teeth * 2 }, (_, index) => {
  const angle = (index / (teeth * 2)) * 2 * Math.PI
  const radius = index % 2 === 0 ? 27 : 23.5
  return `${(28 + radius * Math.cos(angle)).toFixed(1)} ${(28 + radius * Math.sin(angle)).toFixed(1)}`
}).join('L')

/** The seal of a frozen contract: a ratchet wheel with a tick. */
export function Seal() {
  return (
    <svg className={styles.seal} viewBox="0 0 56 56" aria-hidden="true" focusable="false">
      <path
        d={`M${points}z`}
        fill="var(--surface)"
        stroke="var(--ink)"
        strokeWidth="1.2"
        strokeLinejoin="round"
      />
      <circle
        cx="28"
        cy="28"
        r="16"
        fill="none"
        stroke="var(--edge)"
        strokeDasharray="1 3"
        strokeLinecap="round"
      />
      <path d="M21 28.5l5 5 9.5-11" fill="none" stroke="var(--ink)" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  )
}
