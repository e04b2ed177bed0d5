import type { ButtonHTMLAttributes } from 'react'
import styles from './button.module.css'

export type ButtonKind = 'plain' | 'go' | 'link'

/** Ink is the colour of action. `go` is the one thing a view wants done; `link` acts inside a sentence. */
export function Button(
  props: ButtonHTMLAttributes<HTMLButtonElement> & { kind?: ButtonKind; pending?: boolean },
) {
  const { kind = 'plain', pending = false, className, disabled, ...rest } = props
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={disabled || pending || undefined}
      disabled={disabled}
      onClick={pending ? (event) => event.preventDefault() : rest.onClick}
      className={[kind === 'link' ? styles.link : styles.button, className].filter(Boolean).join(' ')}
      data-kind={kind}
      data-pending={pending || undefined}
    />
  )
}

/** The classes of a button, for links that look like one. */
export const buttonClass = (
  kind: 'plain' | 'go' = 'plain',
): { className: string | undefined; 'data-kind': string } => ({
  className: styles.button,
  'data-kind': kind,
})
