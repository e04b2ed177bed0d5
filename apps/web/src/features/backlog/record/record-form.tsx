import type { Improvement } from '@ratchet/contract'
import { type FormEvent, useState } from 'react'
import { useMessages } from '../../../messages/index.ts'
import { Button, ProblemNote } from '../../../ui/index.ts'
import { MergeRecord } from './merge-record.tsx'
import styles from './record.module.css'
import { RecordFieldInput } from './record-fields.tsx'
import { changedFields, type RecordField, type RecordText, recordTextOf } from './record-text.ts'
import { useSaveRecord } from './use-save-record.ts'

/** Edits what people may edit; the status is not among it. Whoever saves second merges both versions. */
export function RecordForm({ improvement, onDone }: { improvement: Improvement; onDone: () => void }) {
  const { frame } = useMessages()
  // The record this edit began from: a fresher one in the cache must not hide that the edit is stale.
  const [from, setFrom] = useState(improvement)
  const [text, setText] = useState<RecordText>(() => recordTextOf(improvement))
  const { save, refusal, current } = useSaveRecord(onDone)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (changedFields(recordTextOf(from), text).length === 0) onDone()
    else save.mutate({ from, text })
  }
  if (current) {
    return (
      <MergeRecord
        key={current.version}
        base={recordTextOf(from)}
        mine={text}
        theirs={recordTextOf(current)}
        pending={save.isPending}
        onSave={(merged) => {
          setFrom(current)
          setText(merged)
          if (changedFields(recordTextOf(current), merged).length === 0) onDone()
          else save.mutate({ from: current, text: merged })
        }}
        onCancel={save.reset}
      />
    )
  }
  const field = (name: RecordField) => (
    <RecordFieldInput
      field={name}
      text={text}
      onChange={(change) => setText({ ...text, ...change })}
      error={refusal?.fields[name]}
    />
  )
  return (
    <form className={styles.form} onSubmit={send}>
      {field('sentence')}
      {field('description')}
      <div className={styles.pair}>
        {field('ownerId')}
        {field('teamId')}
        {field('nextReviewOn')}
      </div>
      {field('teamPrivate')}
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <div className={styles.actions}>
        <Button type="submit" kind="go" pending={save.isPending}>
          {frame.save}
        </Button>
        <Button onClick={onDone}>{frame.cancel}</Button>
      </div>
    </form>
  )
}
