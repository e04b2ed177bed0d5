import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'
import styles from './announcer.module.css'
import { Button } from './button.tsx'

type Announcement = { text: string; action?: { label: string; run: () => void } }
type Announce = (text: string, action?: Announcement['action']) => void

const AnnouncerContext = createContext<Announce | null>(null)
const shownMs = 8000

/** One live region for the page: what was saved is said aloud, and shown for a while with its undo. */
export function Announcer({ children }: { children: ReactNode }) {
  const [current, setCurrent] = useState<Announcement | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const announce = useCallback<Announce>((text, action) => {
    clearTimeout(timer.current)
    setCurrent(action ? { text, action } : { text })
    timer.current = setTimeout(() => setCurrent(null), shownMs)
  }, [])
  const value = useMemo(() => announce, [announce])
  return (
    <AnnouncerContext value={value}>
      {children}
      <div className={styles.region} role="status" aria-live="polite" data-screen-only>
        {current ? (
          <div className={styles.note}>
            <span>{current.text}</span>
            {current.action ? (
              <Button
                kind="link"
                onClick={() => {
                  current.action?.run()
                  setCurrent(null)
                }}
              >
                {current.action.label}
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
    </AnnouncerContext>
  )
}

/** Says one sentence in the live region, with at most one action such as undo. */
export function useAnnounce(): Announce {
  const announce = useContext(AnnouncerContext)
  if (!announce) throw new Error('Announcer is missing above this component')
  return announce
}
