import type { ReactNode } from 'react'
import { useMessages } from '../../../messages/index.ts'
import { Button, Mark } from '../../../ui/index.ts'
import styles from './stale-edit.module.css'

/** Somebody else saved meanwhile: both versions side by side, and the choice. Nothing typed is lost. */
export function StaleEdit(props: {
  theirs: ReactNode
  yours: ReactNode
  onKeepYours: () => void
  onTakeTheirs: () => void
}) {
  const words = useMessages().frame
  return (
    <div className={styles.stale} role="alert">
      <p className={styles.title}>
        <Mark kind="concern" /> <b>{words.conflictTitle}</b>
      </p>
      <p>{words.conflictText}</p>
      <div className={styles.both}>
        <div>
          <p className="note quiet">{words.conflictTheirs}</p>
          {props.theirs}
          <Button onClick={props.onTakeTheirs}>{words.conflictTakeTheirs}</Button>
        </div>
        <div>
          <p className="note quiet">{words.conflictYours}</p>
          {props.yours}
          <Button onClick={props.onKeepYours}>{words.conflictKeepYours}</Button>
        </div>
      </div>
    </div>
  )
}
