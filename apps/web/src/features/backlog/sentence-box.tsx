import { useLocalStorage } from '@mantine/hooks'
import { sentenceLength } from '@ratchet/contract'
import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { useMayContribute, useMe, useRefusal } from '../../api/index.ts'
import { todayIn } from '../../format/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { Button, Key, ProblemNote } from '../../ui/index.ts'
import { CaptureDetails } from './capture/capture-details.tsx'
import { detailsInput, noDetails } from './capture/details-input.ts'
import { LookAlikes } from './look-alikes.tsx'
import styles from './sentence-box.module.css'
import { useCapture } from './use-capture.ts'
import { workingDaysAfter } from './working-days.ts'

type BoxProps = { onDone?: () => void; onPage?: boolean }

/** "What could be better?" One sentence, Enter, done. What is typed stays as a draft until it is sent. */
export function SentenceBox(props: BoxProps) {
  return useMayContribute() ? <CaptureForm {...props} /> : null
}

function CaptureForm(props: BoxProps) {
  const { capture: words, backlog } = useMessages()
  const { workspace } = useMe()
  const format = useFormat()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [draft, setDraft] = useLocalStorage({
    key: 'ratchet-draft-sentence',
    defaultValue: '',
    getInitialValueInEffect: false,
  })
  const [details, setDetails] = useState(noDetails)
  const [tooMuch, setTooMuch] = useState<number>()
  const capture = useCapture(() => {
    setDraft('')
    setDetails(noDetails)
    props.onDone?.()
  }, details.files)
  const refusal = useRefusal(capture.error, ['sentence', 'source.link'])
  const sentence = draft.replace(/\s+/gu, ' ').trim()
  const send = (event?: FormEvent) => {
    event?.preventDefault()
    if (sentence.length === 0) field.current?.focus()
    else if (!capture.isPending) capture.mutate({ sentence, ...detailsInput(details) })
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      send()
    }
    if (event.key === 'Escape') field.current?.blur()
    const { current: box } = field
    if (event.key === 'ArrowDown' && box?.selectionStart === box?.value.length) {
      box?.form?.querySelector<HTMLElement>('[data-alike]')?.focus()
    }
  }
  // A field would cut it off without a word: said instead, with the limit, and still on the clipboard.
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd } = event.currentTarget
    const pasted = event.clipboardData.getData('text').length
    const fits = draft.length - (selectionEnd - selectionStart) + pasted <= sentenceLength
    setTooMuch(fits ? undefined : pasted)
    if (!fits) event.preventDefault()
  }
  const replyBy = workingDaysAfter(todayIn(workspace.zone), workspace.replyWithinWorkingDays)
  const left = sentenceLength - draft.length
  const wrong = refusal?.fields.sentence ?? refusal?.sentence
  return (
    <form className={styles.box} onSubmit={send} data-screen-only>
      <label htmlFor={id} className={styles.question}>
        {words.question}
      </label>
      <div className={styles.line}>
        <textarea
          ref={field}
          id={id}
          rows={1}
          className={`voice ${styles.sentence}`}
          placeholder={words.placeholder}
          maxLength={sentenceLength}
          data-sentence-box={props.onPage ? '' : undefined}
          aria-describedby={`${id}-hint`}
          aria-invalid={wrong ? true : undefined}
          value={draft}
          onChange={(event) => {
            setDraft(event.target.value)
            setTooMuch(undefined)
          }}
          onPaste={paste}
          onKeyDown={press}
        />
        <Button type="submit" kind="go" pending={capture.isPending}>
          {words.send}
        </Button>
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        <span className={styles.keys}>
          <Key chord="enter" /> {words.sends}, <Key chord="escape" /> {words.keepsDraft}
        </span>
        <span>{backlog.promise(format.day(replyBy))}.</span>
        {left <= 40 ? <span>{words.lengthLeft(left)}</span> : null}
      </p>
      <CaptureDetails details={details} onChange={setDetails} linkError={refusal?.fields['source.link']} />
      {tooMuch === undefined ? null : (
        <ProblemNote>{words.pastedTooMuch(format.number(tooMuch), sentenceLength)}</ProblemNote>
      )}
      {wrong ? <ProblemNote>{wrong}</ProblemNote> : null}
      <LookAlikes sentence={sentence} {...(props.onDone ? { onOpen: props.onDone } : {})} />
    </form>
  )
}
