/** Small shapes that stand beside a word and never alone. Each differs by form, not only by colour. */
export type MarkKind =
  | 'met'
  | 'short'
  | 'concern'
  | 'concern-open'
  | 'common'
  | 'open'
  | 'done'
  | 'missing'
  | 'amended'
  | 'declined'
  | 'waiting'

const shapes: Record<MarkKind, React.ReactNode> = {
  met: <path d="M6 0 12 6 6 12 0 6z" fill="var(--improvement)" />,
  short: (
    <>
      <path d="M6 .8 11.2 6 6 11.2.8 6z" fill="none" stroke="var(--improvement)" strokeWidth="1.4" />
      <path d="M6 .8V11.2L.8 6z" fill="var(--improvement)" />
    </>
  ),
  concern: <path d="M6 .8 12 11.4H0z" fill="var(--concern)" />,
  'concern-open': (
    <path
      d="M6 1.7 11 10.7H1z"
      fill="none"
      stroke="var(--concern)"
      strokeWidth="1.5"
      strokeLinejoin="round"
    />
  ),
  common: <circle cx="6" cy="6" r="4.6" fill="var(--common)" />,
  open: <circle cx="6" cy="6" r="4.7" fill="none" stroke="var(--ink-2)" strokeWidth="1.5" />,
  done: <circle cx="6" cy="6" r="5" fill="var(--ink)" />,
  missing: (
    <circle
      cx="6"
      cy="6"
      r="4.9"
      fill="none"
      stroke="var(--concern)"
      strokeWidth="1.7"
      strokeDasharray="2.7 2.4"
    />
  ),
  amended: (
    <>
      <circle cx="6" cy="6" r="5.3" fill="none" stroke="var(--ink)" strokeWidth="1.1" />
      <circle cx="6" cy="6" r="3" fill="var(--ink)" />
    </>
  ),
  declined: (
    <>
      <circle cx="6" cy="6" r="4.7" fill="none" stroke="var(--ink-2)" strokeWidth="1.5" />
      <path d="M2.8 9.2 9.2 2.8" stroke="var(--ink-2)" strokeWidth="1.5" />
    </>
  ),
  waiting: (
    <>
      <circle cx="6" cy="6" r="4.7" fill="none" stroke="var(--ink-2)" strokeWidth="1.5" />
      <path d="M6 1.3V10.7A4.7 4.7 0 0 1 6 1.3z" fill="var(--ink-2)" />
    </>
  ),
}

export function Mark({ kind, size = 12 }: { kind: MarkKind; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
      style={{ overflow: 'visible', flex: 'none' }}
    >
      {shapes[kind]}
    </svg>
  )
}
