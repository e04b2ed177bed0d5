import { type Improvement, sentenceLength } from '@ratchet/contract'
import { type FormEvent, useState } from 'react'
import { useMembers, useTeams } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { Button, ProblemNote, SelectField, TextArea, TextField } from '../../../ui/index.ts'
import styles from './record.module.css'
import { changedFields, type RecordText, recordTextOf } from './record-text.ts'
import { StaleRecord } from './stale-record.tsx'
import { useSaveRecord } from './use-save-record.ts'

/** Edits what people may edit; the status is not among it. */
export function RecordForm({ improvement, onDone }: { improvement: Improvement; onDone: () => void }) {
  const { backlog, frame } = useMessages()
  const words = backlog.record
  // The record this edit began from: a fresher one in the cache must not hide that the edit is stale.
  const [from, setFrom] = useState(improvement)
  const [text, setText] = useState<RecordText>(() => recordTextOf(improvement))
  const put = (change: Partial<RecordText>) => setText({ ...text, ...change })
  const { save, refusal, current } = useSaveRecord(onDone)
  const errors = refusal?.fields ?? {}
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (changedFields(recordTextOf(from), text).length === 0) onDone()
    else save.mutate({ from, text })
  }
  return (
    <form className={styles.form} onSubmit={send}>
      <TextArea
        label={words.sentence}
        required
        maxLength={sentenceLength}
        value={text.sentence}
        onChange={(event) => put({ sentence: event.target.value.replace(/\n/gu, ' ') })}
        error={errors.sentence}
      />
      <TextArea
        label={words.description}
        value={text.description}
        onChange={(event) => put({ description: event.target.value })}
        error={errors.description}
      />
      <div className={styles.pair}>
        <PersonField value={text.ownerId} onChange={(ownerId) => put({ ownerId })} error={errors.ownerId} />
        <TeamField value={text.teamId} onChange={(teamId) => put({ teamId })} error={errors.teamId} />
        <TextField
          type="date"
          label={words.nextReview}
          value={text.nextReviewOn}
          onChange={(event) => put({ nextReviewOn: event.target.value })}
          error={errors.nextReviewOn}
        />
      </div>
      {current ? (
        <StaleRecord
          mine={text}
          theirs={current}
          onKeepMine={() => {
            setFrom(current)
            save.mutate({ from: current, text })
          }}
          onTakeTheirs={() => {
            setFrom(current)
            setText(recordTextOf(current))
            save.reset()
          }}
        />
      ) : refusal?.sentence ? (
        <ProblemNote>{refusal.sentence}</ProblemNote>
      ) : null}
      <div className={styles.actions}>
        {current ? null : (
          <Button type="submit" kind="go" pending={save.isPending}>
            {frame.save}
          </Button>
        )}
        <Button onClick={onDone}>{frame.cancel}</Button>
      </div>
    </form>
  )
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
