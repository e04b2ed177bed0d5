import type { AgendaItem, ReviewAction } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, useMayContribute, useMembers, useRefusal } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Button, Mark, ProblemNote, SelectField, TextArea, TextField } from '../../../ui/index.ts'
import { Pareto } from '../trend/pareto.tsx'
import { useReviewWords } from '../use-review-words.ts'
import { Decisions } from './decisions.tsx'
import styles from './meeting.module.css'
import { useChange, type Which } from './use-meeting.ts'

/** One item: what it is, why it is here, what can be decided, what was said and who does what. */
export function ItemView(props: {
  item: AgendaItem
  all: number
  which: Which
  actions: readonly ReviewAction[]
  takeSeconds: () => number
}) {
  const { item, all, which, actions, takeSeconds } = props
  const { meeting: words } = useMessages()
  const named = useReviewWords()
  const mayWrite = useMayContribute()
  return (
    <article className={styles.item} aria-label={words.item(item.place, all)}>
      <p className={styles.kicker}>
        {words.item(item.place, all)} · {named.source(item.source)}
      </p>
      <h2 className={`voice ${styles.big}`}>
        <Subject item={item} />
      </h2>
      <p className={styles.why}>{named.reason(item)}</p>
      {item.subject.kind === 'category' && item.facts.sourceId ? (
        <Pareto
          sourceId={String(item.facts.sourceId)}
          attribute={String(item.facts.attribute)}
          chosen={item.subject.label}
        />
      ) : null}
      {item.decisions.length > 0 ? (
        <ul className={styles.taken}>
          {item.decisions.map((decision) => (
            <li key={decision.at}>
              <Mark kind="done" /> {named.decision(decision)} {decision.reason}{' '}
              <small>{decision.by.name}</small>
            </li>
          ))}
        </ul>
      ) : null}
      {mayWrite && item.settledAs === null ? (
        <Decisions item={item} which={which} takeSeconds={takeSeconds} />
      ) : null}
      {mayWrite ? (
        <div className={styles.below}>
          <Note item={item} which={which} />
          <NewAction item={item} which={which} actions={actions.filter(({ itemId }) => itemId === item.id)} />
        </div>
      ) : item.note ? (
        <p>{item.note}</p>
      ) : null}
    </article>
  )
}

function Subject({ item: { subject } }: { item: AgendaItem }) {
  const { kind, id, label } = subject
  if (id !== null && kind === 'improvement') {
    return (
      <Link to="/improvements/$id" params={{ id }}>
        {label}
      </Link>
    )
  }
  if (id !== null && kind === 'metric') {
    return (
      <Link to="/metrics/$metricId" params={{ metricId: id }}>
        {label}
      </Link>
    )
  }
  if (id !== null && kind === 'service_level') {
    return (
      <Link to="/service-levels/$serviceLevelId" params={{ serviceLevelId: id }}>
        {label}
      </Link>
    )
  }
  if (id !== null && kind === 'review') {
    return (
      <Link to="/reviews/$reviewId" params={{ reviewId: id }}>
        {label}
      </Link>
    )
  }
  return label
}

function Note({ item, which }: { item: AgendaItem; which: Which }) {
  const words = useMessages().meeting
  const [note, setNote] = useState(item.note)
  const keep = useChange(api.reviews.noteItem.call)
  const refusal = useRefusal(keep.error, ['note'])
  const save = () => {
    if (note.trim() !== item.note) keep.mutate({ ...which, itemId: item.id, note })
  }
  return (
    <div>
      <TextArea
        label={words.note}
        hint={keep.isSuccess && note.trim() === item.note ? words.kept : words.noteHint}
        value={note}
        error={refusal?.fields.note}
        onChange={(event) => setNote(event.target.value)}
        onBlur={save}
      />
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
    </div>
  )
}

function NewAction(props: { item: AgendaItem; which: Which; actions: readonly ReviewAction[] }) {
  const { item, which, actions } = props
  const words = useMessages().meeting
  const format = useFormat()
  const members = useMembers().filter(({ archivedAt }) => archivedAt === null)
  const [title, setTitle] = useState('')
  const [ownerId, setOwner] = useState('')
  const [dueOn, setDue] = useState('')
  const add = useChange(api.reviews.addReviewAction.call, () => setTitle(''))
  const refusal = useRefusal(add.error, ['title', 'dueOn'])
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate({ ...which, itemId: item.id, title, ownerId: ownerId || null, dueOn: dueOn || null })
      }}
    >
      <TextField
        label={words.actionTitle}
        value={title}
        error={refusal?.fields.title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <div className={styles.pair}>
        <SelectField
          label={words.actionOwner}
          value={ownerId}
          onChange={(event) => setOwner(event.target.value)}
        >
          <option value="">{words.nobody}</option>
          {members.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          label={words.actionDue}
          type="date"
          value={dueOn}
          error={refusal?.fields.dueOn}
          onChange={(event) => setDue(event.target.value)}
        />
      </div>
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <Button type="submit" pending={add.isPending}>
        {words.actionAdd}
      </Button>
      {actions.length > 0 ? (
        <ul className={styles.taken}>
          {actions.map((action) => (
            <li key={action.id}>
              {action.title}{' '}
              <small>
                {action.owner?.name ?? words.nobody}
                {action.dueOn ? `, ${format.date(action.dueOn)}` : ''}
              </small>
            </li>
          ))}
        </ul>
      ) : null}
    </form>
  )
}
