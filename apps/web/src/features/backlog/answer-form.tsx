import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Refusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, TextArea, TextField } from '../../ui/index.ts'
import styles from './answer-form.module.css'

type Given = { reason: string; wakeUpOn: string | null }

/** The reason for declining, or the date until which an idea is parked. */
export function AnswerForm(props: {
  kind: 'park' | 'decline'
  refusal: Refusal | null
  pending: boolean
  onSend: (given: Given) => void
  onCancel: () => void
}) {
  const { backlog, frame } = useMessages()
  const words = backlog.answers
  const parking = props.kind === 'park'
  const [reason, setReason] = useState('')
  const [wakeUpOn, setWakeUpOn] = useState('')
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const reasonMissing = tried && reason.trim() === ''
  const dateMissing = tried && parking && wakeUpOn === ''
  const isRefused = Object.keys(props.refusal?.fields ?? {}).length > 0
  useEffect(() => {
    if (isRefused) focusFirstError(form.current)
  }, [isRefused])
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    requestAnimationFrame(() => focusFirstError(form.current))
    if (reason.trim() === '' || (parking && wakeUpOn === '')) return
    props.onSend({ reason: reason.trim(), wakeUpOn: parking ? wakeUpOn : null })
  }
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onCancel()
      }}
      noValidate
    >
      {parking ? (
        <TextField
          type="date"
          label={words.wakeUpOn}
          value={wakeUpOn}
          required
          autoFocus
          onChange={(event) => setWakeUpOn(event.target.value)}
          error={dateMissing ? words.wakeUpMissing : props.refusal?.fields.wakeUpOn}
        />
      ) : null}
      <TextArea
        label={parking ? words.parkReason : words.reason}
        value={reason}
        required
        autoFocus={!parking}
        onChange={(event) => setReason(event.target.value)}
        error={
          reasonMissing
            ? parking
              ? words.parkReasonMissing
              : words.reasonMissing
            : props.refusal?.fields.reason
        }
      />
      {props.refusal?.sentence ? <ProblemNote>{words.failed(props.refusal.sentence)}</ProblemNote> : null}
      <div className={styles.actions}>
        <Button type="submit" kind="go" pending={props.pending}>
          {parking ? words.sendPark : words.sendDecline}
        </Button>
        <Button onClick={props.onCancel}>{frame.cancel}</Button>
      </div>
    </form>
  )
}

const focusFirstError = (form: HTMLElement | null) =>
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
