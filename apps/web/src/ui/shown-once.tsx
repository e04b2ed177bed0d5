import { useClipboard } from '@mantine/hooks'
import { useId } from 'react'
import { useMessages } from '../messages/index.ts'
import { useAnnounce } from './announcer.tsx'
import { Button } from './button.tsx'
import styles from './shown-once.module.css'

/** A link or key that is shown this one time, ready to be copied. */
export function ShownOnce(props: { title: string; label: string; secret: string }) {
  const words = useMessages().frame
  const announce = useAnnounce()
  const clipboard = useClipboard()
  const id = useId()
  const copy = () => {
    clipboard.copy(props.secret)
    announce(words.copied)
  }
  return (
    <div className={styles.once} role="status">
      <p>
        <b>{props.title}</b>
      </p>
      <div className={styles.secret}>
        <label htmlFor={id} className="unseen">
          {props.label}
        </label>
        <input id={id} readOnly value={props.secret} onFocus={(event) => event.target.select()} />
        <Button kind="go" onClick={copy}>
          {words.copy}
        </Button>
      </div>
    </div>
  )
}
