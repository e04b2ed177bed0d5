import { sentenceLength } from '@ratchet/contract'
import { useMembers, useTeams } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { ProblemNote, SelectField, TextArea, TextField } from '../../../ui/index.ts'
import styles from './record.module.css'
import type { RecordField, RecordText } from './record-text.ts'

/** One field of the record as it is written. */
export function RecordFieldInput(props: {
  field: RecordField
  text: RecordText
  onChange: (change: Partial<RecordText>) => void
  error: string | undefined
}) {
  const { field, text, onChange, error } = props
  const words = useMessages().backlog.record
  switch (field) {
    case 'sentence':
      return (
        <TextArea
          label={words.sentence}
          required
          maxLength={sentenceLength}
          value={text.sentence}
          onChange={(event) => onChange({ sentence: event.target.value.replace(/\n/gu, ' ') })}
          error={error}
        />
      )
    case 'description':
      return (
        <TextArea
          label={words.description}
          value={text.description}
          onChange={(event) => onChange({ description: event.target.value })}
          error={error}
        />
      )
    case 'ownerId':
      return <PersonField value={text.ownerId} onChange={(ownerId) => onChange({ ownerId })} error={error} />
    case 'teamId':
      return <TeamField value={text.teamId} onChange={(teamId) => onChange({ teamId })} error={error} />
    case 'teamPrivate':
      return (
        <TeamPrivate
          value={text.teamPrivate}
          onChange={(teamPrivate) => onChange({ teamPrivate })}
          error={error}
        />
      )
    case 'nextReviewOn':
      return (
        <TextField
          type="date"
          label={words.nextReview}
          value={text.nextReviewOn}
          onChange={(event) => onChange({ nextReviewOn: event.target.value })}
          error={error}
        />
      )
  }
}

type Pick = { value: string; onChange: (id: string) => void; error: string | undefined }

function PersonField({ value, onChange, error }: Pick) {
  const words = useMessages().backlog.record
  const members = useMembers().filter(({ id, archivedAt }) => archivedAt === null || id === value)
  return (
    <SelectField
      label={words.owner}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={error}
    >
      <option value="">{words.nobody}</option>
      {members.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}

function TeamPrivate(props: {
  value: boolean
  onChange: (value: boolean) => void
  error: string | undefined
}) {
  const words = useMessages().talk
  return (
    <div>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={props.value}
          onChange={(event) => props.onChange(event.target.checked)}
        />
        <span>
          {words.teamPrivate}
          <small>{words.teamPrivateHint}</small>
        </span>
      </label>
      {props.error ? <ProblemNote>{props.error}</ProblemNote> : null}
    </div>
  )
}

function TeamField({ value, onChange, error }: Pick) {
  const words = useMessages().backlog.record
  return (
    <SelectField
      label={words.team}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={error}
    >
      <option value="">{words.noTeam}</option>
      {useTeams().map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}
