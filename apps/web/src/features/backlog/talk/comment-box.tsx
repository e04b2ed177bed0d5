import { commentLength } from '@ratchet/contract'
import { type FormEvent, useRef, useState } from 'react'
import { useMembers } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { Button, ProblemNote, TextArea } from '../../../ui/index.ts'
import { nameBegun } from './comment-text.ts'
import styles from './talk.module.css'

const mostOffered = 6

/** Where a comment is typed. After an @ the members whose names begin so are offered. */
export function CommentBox(props: {
  label: string
  text?: string
  pending: boolean
  problem: string | null | undefined
  onSend: (text: string) => Promise<unknown>
  onCancel?: () => void
}) {
  const { talk: words, frame } = useMessages()
  const [text, setText] = useState(props.text ?? '')
  const [cursor, setCursor] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const begun = nameBegun(text, cursor)
  const members = useMembers().filter(({ archivedAt }) => archivedAt === null)
  const offered = begun
    ? members
        .filter(
          ({ name }) => name.toLowerCase().startsWith(begun.begun) && name.toLowerCase() !== begun.begun,
        )
        .slice(0, mostOffered)
    : []
  const put = (name: string) => {
    if (!begun) return
    const next = `${text.slice(0, begun.from)}${name} ${text.slice(cursor)}`
    setText(next)
    setCursor(begun.from + name.length + 1)
    const area = form.current?.querySelector('textarea')
    area?.focus()
    requestAnimationFrame(() =>
      area?.setSelectionRange(begun.from + name.length + 1, begun.from + name.length + 1),
    )
  }
  const send = (event?: FormEvent) => {
    event?.preventDefault()
    if (text.trim() !== '' && !props.pending) {
      void props.onSend(text.trim()).then(
        () => setText(''),
        () => {},
      )
    }
  }
  return (
    <form ref={form} className={styles.box} onSubmit={send}>
      <TextArea
        label={props.label}
        hint={words.hint}
        value={text}
        maxLength={commentLength}
        onChange={(event) => {
          setText(event.target.value)
          setCursor(event.target.selectionStart)
        }}
        onSelect={(event) => setCursor(event.currentTarget.selectionStart)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
          if (event.key === 'Escape') props.onCancel?.()
        }}
      />
      {offered.length > 0 ? (
        <ul className={styles.offered} aria-label={words.naming}>
          {offered.map(({ id, name }) => (
            <li key={id}>
              <Button kind="link" onClick={() => put(name)}>
                @{name}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {props.problem ? <ProblemNote>{words.failed(props.problem)}</ProblemNote> : null}
      <div className={styles.acts}>
        <Button type="submit" pending={props.pending}>
          {props.text === undefined ? words.send : frame.save}
        </Button>
        {props.onCancel ? <Button onClick={props.onCancel}>{frame.cancel}</Button> : null}
      </div>
    </form>
  )
}
