import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useMessages } from '../messages/index.ts'
import { Button } from './button.tsx'
import styles from './dialog.module.css'

/** A modal sheet. The browser keeps the focus inside, closes it on Escape and then gives the focus back. */
export function Dialog(props: {
  title: string
  open: boolean
  onClose: () => void
  /** `wide` for tables and previews. */
  size?: 'narrow' | 'wide'
  titleUnseen?: boolean
  children: ReactNode
}) {
  const { title, open, onClose, size = 'narrow', titleUnseen = false, children } = props
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const words = useMessages().frame
  useEffect(() => {
    const dialog = element.current
    if (!open || !dialog) return
    const before = document.activeElement
    dialog.showModal()
    // The browser takes the first button, which is Close; who opened a form wants to type.
    if (!titleUnseen) dialog.querySelector<HTMLElement>('input, textarea, select')?.focus()
    // Closed by a form it is simply taken away, and then a browser leaves the focus nowhere.
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus()
    }
  }, [open, titleUnseen])
  if (!open) return null
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by the browser's own rule; the click is for the backdrop.
    <dialog
      ref={element}
      className={styles.dialog}
      data-size={size}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === element.current && onClose()}
    >
      <div className={styles.sheet}>
        <div className={styles.head} data-bare={titleUnseen || undefined}>
          <h2 id={titleId} className={titleUnseen ? 'unseen' : 'voice'}>
            {title}
          </h2>
          {titleUnseen ? null : (
            <Button kind="link" onClick={onClose}>
              {words.close}
            </Button>
          )}
        </div>
        {children}
      </div>
    </dialog>
  )
}
