import { useMessages } from '../messages/index.ts'
import styles from './both-versions.module.css'
import { Button } from './button.tsx'
import { ProblemNote } from './notes.tsx'

/** One field of which two people saved different values, in words. */
export type Clash = { field: string; name: string; theirs: string; mine: string }

/** Somebody saved first: both versions side by side, nothing lost, one choice. */
export function BothVersions(props: {
  clashes: readonly Clash[]
  onKeepMine: () => void
  onTakeTheirs: () => void
}) {
  const words = useMessages().frame
  return (
    <div className={styles.stale}>
      <ProblemNote>
        <b>{words.conflictTitle}</b> {words.conflictText}
      </ProblemNote>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.conflictTheirs}</th>
            <th scope="col">{words.conflictYours}</th>
          </tr>
        </thead>
        <tbody>
          {props.clashes.map(({ field, name, theirs, mine }) => (
            <tr key={field}>
              <th scope="row">{name}</th>
              <td>{theirs}</td>
              <td>{mine}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.actions}>
        <Button kind="go" onClick={props.onKeepMine}>
          {words.conflictKeepYours}
        </Button>
        <Button onClick={props.onTakeTheirs}>{words.conflictTakeTheirs}</Button>
      </div>
    </div>
  )
}
