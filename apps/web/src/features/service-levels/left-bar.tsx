import styles from './service-levels.module.css'

/** What is left as a bar, beside the words that say it. */
export function LeftBar({ remaining }: { remaining: number | null }) {
  if (remaining === null) return null
  const share = Math.max(0, Math.min(1, remaining))
  return (
    <svg className={styles.bar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="6" fill="var(--rule)" />
      <rect width={share * 100} height="6" fill={remaining < 0.25 ? 'var(--concern)' : 'var(--common)'} />
    </svg>
  )
}
