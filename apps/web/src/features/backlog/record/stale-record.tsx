import type { Improvement } from '@ratchet/contract'
import { useMembers, useTeams } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Button, ProblemNote } from '../../../ui/index.ts'
import styles from './record.module.css'
import { changedFields, type RecordField, type RecordText, recordTextOf } from './record-text.ts'

/** Somebody saved first: both versions side by side, nothing lost, one choice. */
export function StaleRecord(props: {
  mine: RecordText
  theirs: Improvement
  onKeepMine: () => void
  onTakeTheirs: () => void
}) {
  const { backlog, frame } = useMessages()
  const words = backlog.record
  const tell = useFieldText()
  const theirs = recordTextOf(props.theirs)
  const names: Record<RecordField, string> = {
    sentence: words.sentence,
    description: words.description,
    teamId: words.team,
    ownerId: words.owner,
    nextReviewOn: words.nextReview,
  }
  return (
    <div className={styles.stale}>
      <ProblemNote>
        <b>{frame.conflictTitle}</b> {frame.conflictText}
      </ProblemNote>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{frame.conflictTheirs}</th>
            <th scope="col">{frame.conflictYours}</th>
          </tr>
        </thead>
        <tbody>
          {changedFields(theirs, props.mine).map((field) => (
            <tr key={field}>
              <th scope="row">{names[field]}</th>
              <td>{tell(field, theirs)}</td>
              <td>{tell(field, props.mine)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.actions}>
        <Button kind="go" onClick={props.onKeepMine}>
          {frame.conflictKeepYours}
        </Button>
        <Button onClick={props.onTakeTheirs}>{frame.conflictTakeTheirs}</Button>
      </div>
    </div>
  )
}

/** The value of one field in words: names for references, a date as people write it. */
function useFieldText(): (field: RecordField, text: RecordText) => string {
  const words = useMessages().backlog.record
  const format = useFormat()
  const members = useMembers()
  const teams = useTeams()
  return (field, text) => {
    const value = text[field]
    if (value === '') return words.empty
    if (field === 'ownerId') return members.find(({ id }) => id === value)?.name ?? value
    if (field === 'teamId') return teams.find(({ id }) => id === value)?.name ?? value
    return field === 'nextReviewOn' ? format.date(value) : value
  }
}
