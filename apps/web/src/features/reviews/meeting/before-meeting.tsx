import { useDisclosure } from '@mantine/hooks'
import type { Occurrence } from '@ratchet/contract'
import { useState } from 'react'
import { api, useMayContribute, useRefusal } from '../../../api/index.ts'
import { todayIn } from '../../../format/index.ts'
import { useKeys } from '../../../keyboard/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { Button, Dialog, EmptyState, Key, ProblemNote, TextArea, TextField } from '../../../ui/index.ts'
import { useReviewWords } from '../use-review-words.ts'
import styles from './meeting.module.css'
import { useChange } from './use-meeting.ts'

/** Before a meeting begins: what would be on its agenda, and the ways to begin it, move it or call it off. */
export function BeforeMeeting({ occurrence }: { occurrence: Occurrence }) {
  const words = useMessages().meeting
  const named = useReviewWords()
  const mayWrite = useMayContribute()
  const start = useChange(api.reviews.startOccurrence.call)
  const refusal = useRefusal(start.error)
  const { preview, leftOut, state, cancelReason } = occurrence
  const which = { reviewId: occurrence.review.id, plannedOn: occurrence.plannedOn }
  const begin = () => start.mutate(which)
  const waits = state !== 'cancelled'
  useKeys(waits && mayWrite ? [{ chord: 'b', run: begin }] : [])
  return (
    <>
      {state === 'missed' ? <p>{words.missed}</p> : null}
      {state === 'cancelled' ? <p>{words.cancelled(cancelReason)}</p> : null}
      {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      {waits && mayWrite ? (
        <div className={styles.row}>
          <Button kind="go" pending={start.isPending} onClick={begin}>
            {state === 'missed' ? words.makeUp : words.begin} <Key chord="b" />
          </Button>
          <MoveMeeting occurrence={occurrence} />
          <CancelMeeting occurrence={occurrence} />
        </div>
      ) : null}
      {waits ? (
        <section aria-label={words.agendaNow} className={styles.preview}>
          <h2 className="voice">{words.agendaNow}</h2>
          {preview.length === 0 ? (
            <EmptyState title={words.agendaEmpty}>
              <p>{words.agendaEmptyText}</p>
            </EmptyState>
          ) : (
            <ol className={styles.list}>
              {preview.map((finding) => (
                <li key={`${finding.source} ${finding.subject.id} ${finding.subject.label}`}>
                  <small>{named.source(finding.source)}</small>
                  <b>{finding.subject.label}</b>
                  <span>{named.reason(finding)}</span>
                </li>
              ))}
            </ol>
          )}
          {leftOut.map(({ source, count }) => (
            <p key={source} className={styles.faint}>
              {words.more(count, named.source(source))}
            </p>
          ))}
        </section>
      ) : null}
    </>
  )
}

function MoveMeeting({ occurrence }: { occurrence: Occurrence }) {
  const words = useMessages()
  const [open, dialog] = useDisclosure(false)
  const [startsOn, setDay] = useState(() => todayIn(occurrence.zone, new Date(occurrence.startsAt)))
  const [startsAt, setTime] = useState(occurrence.review.schedule.startsAt)
  const move = useChange(api.reviews.moveOccurrence.call, dialog.close)
  const refusal = useRefusal(move.error, ['startsOn', 'startsAt'])
  const { review, plannedOn } = occurrence
  return (
    <>
      <Button onClick={dialog.open}>{words.meeting.move}</Button>
      <Dialog title={words.meeting.moveTo} open={open} onClose={dialog.close}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            move.mutate({ reviewId: review.id, plannedOn, startsOn, startsAt })
          }}
        >
          <TextField
            label={words.reviews.form.startsOn}
            type="date"
            required
            value={startsOn}
            error={refusal?.fields.startsOn}
            onChange={(event) => setDay(event.target.value)}
          />
          <TextField
            label={words.reviews.form.startsAt}
            type="time"
            required
            value={startsAt}
            error={refusal?.fields.startsAt}
            onChange={(event) => setTime(event.target.value)}
          />
          {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
          <Button kind="go" type="submit" pending={move.isPending}>
            {words.meeting.move}
          </Button>
        </form>
      </Dialog>
    </>
  )
}

function CancelMeeting({ occurrence }: { occurrence: Occurrence }) {
  const words = useMessages().meeting
  const [open, dialog] = useDisclosure(false)
  const [reason, setReason] = useState('')
  const cancel = useChange(api.reviews.cancelOccurrence.call, dialog.close)
  const refusal = useRefusal(cancel.error, ['reason'])
  const { review, plannedOn } = occurrence
  return (
    <>
      <Button onClick={dialog.open}>{words.cancel}</Button>
      <Dialog title={words.cancel} open={open} onClose={dialog.close}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            cancel.mutate({ reviewId: review.id, plannedOn, reason })
          }}
        >
          <TextArea
            label={words.cancelReason}
            value={reason}
            error={refusal?.fields.reason}
            onChange={(event) => setReason(event.target.value)}
          />
          {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
          <Button kind="go" type="submit" pending={cancel.isPending}>
            {words.cancel}
          </Button>
        </form>
      </Dialog>
    </>
  )
}
