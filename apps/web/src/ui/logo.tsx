/** A rack of three teeth and the pawl that holds the last one. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <path d="M1 26v-5l8.7-8V21l8.6-8v8l8.7-8v13z" fill="var(--ink)" />
      <path d="M18.6 12.6 9.4 5.2" stroke="var(--improvement)" strokeWidth="3.4" strokeLinecap="round" />
      <circle cx="7.6" cy="4" r="3.5" fill="var(--improvement)" />
      <circle cx="7.6" cy="4" r="1.2" fill="var(--paper)" />
    </svg>
  )
}
