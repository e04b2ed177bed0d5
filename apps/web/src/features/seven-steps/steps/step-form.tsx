import type { Lap } from '@ratchet/contract'
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import type { Refusal } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { Button } from '../../../ui/index.ts'
import { currentLap } from './current-lap.ts'
import { RefusalNote } from './lap-problem.tsx'
import { StaleEdit } from './stale-edit.tsx'
import styles from './steps.module.css'

/**
 * The frame of a step's form: sends it, puts the focus on the first wrong field, and shows both texts when somebody
 * else was faster.
 */
export function StepForm(props: {
  children: ReactNode
  refusal: Refusal | null
  pending: boolean
  onSend: () => void
  label?: string
  disabled?: boolean
  /** Another button in the same row. */
  beside?: ReactNode
  /** `plain` where another button of the step is the one thing to do. */
  kind?: 'go' | 'plain'
  stale?: {
    show: (lap: Lap) => ReactNode
    yours: ReactNode
    keepYours: (lap: Lap) => void
    takeTheirs: (lap: Lap) => void
  }
}) {
  const words = useMessages().steps
  const form = useRef<HTMLFormElement>(null)
  const { refusal, stale } = props
  const theirs = refusal?.isConflict ? currentLap(refusal.current) : null
  const isWrong = Object.keys(refusal?.fields ?? {}).length > 0
  useEffect(() => {
    if (isWrong) focusFirstError(form.current)
  }, [isWrong])
  const send = (event: FormEvent) => {
    event.preventDefault()
    props.onSend()
    // Errors are drawn after this event; the first of them is where the reader must look.
    requestAnimationFrame(() => focusFirstError(form.current))
  }
  return (
    <form ref={form} onSubmit={send} noValidate className={styles.form}>
      {props.children}
      {theirs && stale ? (
        <StaleEdit
          theirs={stale.show(theirs)}
          yours={stale.yours}
          onKeepYours={() => stale.keepYours(theirs)}
          onTakeTheirs={() => stale.takeTheirs(theirs)}
        />
      ) : (
        <RefusalNote refusal={refusal} />
      )}
      {theirs && stale ? null : (
        <div className={styles.actions}>
          <Button type="submit" kind={props.kind ?? 'go'} pending={props.pending} disabled={props.disabled}>
            {props.label ?? words.save}
          </Button>
          {props.beside}
        </div>
      )}
    </form>
  )
}

const focusFirstError = (form: HTMLElement | null) =>
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
