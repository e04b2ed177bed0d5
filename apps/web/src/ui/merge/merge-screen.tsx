import type { ReactNode } from 'react'
import { useId } from 'react'
import { useMessages } from '../../messages/index.ts'
import { Button } from '../button.tsx'
import { ProblemNote } from '../notes.tsx'
import type { Choice, TouchedBy } from './merge-rules.ts'
import styles from './merge-screen.module.css'

/** One field that differs between the two versions, in words, and how it is written anew. */
export interface MergeField {
  field: string
  name: string
  touched: TouchedBy
  mine: string
  theirs: string
  choice: Choice | null
  /** Shown when neither version is right. */
  editor: ReactNode
}

/** Somebody saved first: both versions, field by field, and one record that comes of them. Nothing typed is lost. */
export function MergeScreen(props: {
  fields: readonly MergeField[]
  onChoose: (field: string, choice: Choice) => void
  onSave: () => void
  onCancel: () => void
  pending: boolean
}) {
  const { frame, versions: words } = useMessages()
  const open = props.fields.filter(({ choice }) => choice === null).length
  return (
    <section className={styles.merge} aria-label={words.title}>
      <ProblemNote>
        <b>{frame.conflictTitle}</b> {words.text}
      </ProblemNote>
      {props.fields.map((field) => (
        <FieldChoice
          key={field.field}
          {...field}
          onChoose={(choice) => props.onChoose(field.field, choice)}
        />
      ))}
      <div className={styles.actions}>
        <Button kind="go" disabled={open > 0} pending={props.pending} onClick={props.onSave}>
          {words.save}
        </Button>
        <Button onClick={props.onCancel}>{words.leave}</Button>
        <span role="status">{open > 0 ? words.left(open) : ''}</span>
      </div>
    </section>
  )
}

function FieldChoice(props: MergeField & { onChoose: (choice: Choice) => void }) {
  const { name, touched, choice, onChoose } = props
  const words = useMessages().versions
  const group = useId()
  const option = (value: Choice, label: string, text: string | null) => (
    <label className={styles.option} data-chosen={choice === value || undefined}>
      <input type="radio" name={group} checked={choice === value} onChange={() => onChoose(value)} />
      <span>
        <small>{label}</small>
        {text === null ? null : <span className={styles.text}>{text}</span>}
      </span>
    </label>
  )
  return (
    <fieldset className={styles.field}>
      <legend>
        {name} <small>{words.touched[touched]}</small>
      </legend>
      {option('theirs', words.theirs, props.theirs)}
      {option('mine', words.mine, props.mine)}
      {option('edited', words.edited, null)}
      {choice === 'edited' ? <div className={styles.editor}>{props.editor}</div> : null}
    </fieldset>
  )
}
