import { useDisclosure } from '@mantine/hooks'
import type { AgendaItem, Occurrence } from '@ratchet/contract'
import { useState } from 'react'
import { api, useMayContribute, useRefusal } from '../../../api/index.ts'
import { useKeys } from '../../../keyboard/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { Button, Dialog, Key, Mark, ProblemNote, TextArea, TextField } from '../../../ui/index.ts'
import { ItemView } from './item-view.tsx'
import styles from './meeting.module.css'
import { MeetingClock } from './meeting-clock.tsx'
import { actedIn } from './offers.ts'
import { useChange } from './use-meeting.ts'
import { useSecondsSince } from './use-seconds.ts'

/** A running meeting: one item at a time, the same for everybody in it. */
export function RunningMeeting({ occurrence }: { occurrence: Occurrence }) {
  const words = useMessages().meeting
  const mayWrite = useMayContribute()
  const { agenda, atItemId, review, plannedOn } = occurrence
  const which = { reviewId: review.id, plannedOn }
  const here = agenda.find(({ id }) => id === atItemId) ?? agenda[0]
  const seconds = useSecondsSince(here?.id ?? '')
  const go = useChange(api.reviews.goToItem.call)
  const turn = (by: number) => {
    const next = agenda[agenda.findIndex(({ id }) => id === here?.id) + by]
    if (next && mayWrite) go.mutate({ ...which, itemId: next.id, seconds: seconds.take() })
  }
  useKeys([
    { chord: 'j', run: () => turn(1) },
    { chord: 'k', run: () => turn(-1) },
  ])
  const refusal = useRefusal(go.error)
  const settled = agenda.filter(({ settledAs }) => settledAs !== null).length
  return (
    <div className={styles.room}>
      <aside className={styles.side}>
        <MeetingClock occurrence={occurrence} itemSeconds={seconds.now + (here?.seconds ?? 0)} />
        <h2 className={styles.sideTitle}>
          {words.agenda} <small>{words.progress(settled, agenda.length)}</small>
        </h2>
        <ol className={styles.agenda}>
          {agenda.map((item) => (
            <AgendaLine
              key={item.id}
              item={item}
              current={item.id === here?.id}
              onOpen={() => mayWrite && go.mutate({ ...which, itemId: item.id, seconds: seconds.take() })}
            />
          ))}
        </ol>
        {mayWrite ? (
          <div className={styles.row}>
            <OtherBusiness which={which} />
            <EndMeeting which={which} occurrence={occurrence} open={agenda.length - settled} />
          </div>
        ) : null}
        <p className={styles.hint}>{words.keysHint}</p>
      </aside>
      <div className={styles.stage}>
        {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
        {agenda.length === 0 ? (
          <p className={`voice ${styles.big}`}>{words.agendaEmpty}</p>
        ) : settled === agenda.length ? (
          <div className={styles.allSettled}>
            <p className={`voice ${styles.big}`}>{words.allSettled}</p>
            <p>{words.allSettledText}</p>
          </div>
        ) : null}
        {here ? (
          <ItemView
            key={here.id}
            item={here}
            all={agenda.length}
            which={which}
            actions={occurrence.actions}
            takeSeconds={seconds.take}
          />
        ) : null}
        {here ? (
          <div className={styles.row}>
            <Button onClick={() => turn(-1)} disabled={here.place === 1}>
              {words.previous} <Key chord="k" />
            </Button>
            <Button onClick={() => turn(1)} disabled={here.place === agenda.length}>
              {words.next} <Key chord="j" />
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  )
}

function AgendaLine(props: { item: AgendaItem; current: boolean; onOpen: () => void }) {
  const words = useMessages().meeting
  const { item, current, onOpen } = props
  const { settledAs } = item
  return (
    <li aria-current={current ? 'step' : undefined}>
      <button type="button" onClick={onOpen}>
        <Mark kind={settledAs === null ? 'open' : settledAs === 'carried' ? 'waiting' : 'done'} />
        <span>
          {item.subject.label}
          {settledAs ? <small>{words.settledAs[settledAs]}</small> : null}
        </span>
      </button>
    </li>
  )
}

interface Which {
  reviewId: string
  plannedOn: string
}

function OtherBusiness({ which }: { which: Which }) {
  const words = useMessages().meeting
  const [open, dialog] = useDisclosure(false)
  const [title, setTitle] = useState('')
  const add = useChange(api.reviews.addItem.call, () => {
    setTitle('')
    dialog.close()
  })
  const refusal = useRefusal(add.error, ['title'])
  useKeys([{ chord: 'o', run: dialog.open }])
  return (
    <>
      <Button onClick={dialog.open}>
        {words.other} <Key chord="o" />
      </Button>
      <Dialog title={words.other} open={open} onClose={dialog.close}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            add.mutate({ ...which, title })
          }}
        >
          <TextField
            label={words.other}
            labelUnseen
            value={title}
            error={refusal?.fields.title}
            onChange={(event) => setTitle(event.target.value)}
          />
          {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
          <Button kind="go" type="submit" pending={add.isPending}>
            {words.addOther}
          </Button>
        </form>
      </Dialog>
    </>
  )
}

function EndMeeting(props: { which: Which; occurrence: Occurrence; open: number }) {
  const { which, occurrence, open: openItems } = props
  const words = useMessages().meeting
  const [open, dialog] = useDisclosure(false)
  const [closingNote, setNote] = useState('')
  // Whoever began it or decided something was there; who else, only people know.
  const [written, write] = useState<string | null>(null)
  const participants = written ?? actedIn(occurrence).join(', ')
  const end = useChange(api.reviews.endOccurrence.call, dialog.close)
  const refusal = useRefusal(end.error, ['closingNote', 'participants'])
  useKeys([{ chord: 'e', run: dialog.open }])
  return (
    <>
      <Button kind={openItems === 0 ? 'go' : 'plain'} onClick={dialog.open}>
        {words.end} <Key chord="e" />
      </Button>
      <Dialog title={words.end} open={open} onClose={dialog.close}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            end.mutate({ ...which, closingNote, participants })
          }}
        >
          <p>{words.endText(openItems)}</p>
          <TextField
            label={words.participants}
            hint={words.participantsHint}
            value={participants}
            error={refusal?.fields.participants}
            onChange={(event) => write(event.target.value)}
          />
          <TextArea
            label={words.closingNote}
            value={closingNote}
            error={refusal?.fields.closingNote}
            onChange={(event) => setNote(event.target.value)}
          />
          {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
          <Button kind="go" type="submit" pending={end.isPending}>
            {words.end}
          </Button>
        </form>
      </Dialog>
    </>
  )
}
