import type { AgendaItem } from '@ratchet/contract'
import { useState } from 'react'
import { api, useMembers, useRefusal } from '../../../api/index.ts'
import { useKeys } from '../../../keyboard/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { Button, Dialog, Key, ProblemNote, SelectField, TextArea, TextField } from '../../../ui/index.ts'
import { ExperimentDraftView } from '../trend/experiment-draft.tsx'
import styles from './meeting.module.css'
import { atOnce, type Choice, choicesFor, decisionOf, type Filled, keyOf } from './offers.ts'
import { useChange, type Which } from './use-meeting.ts'

const empty: Filled = {
  reason: '',
  lesson: '',
  on: '',
  ownerId: '',
  sentence: '',
  reduction: '30',
  noFeedbackReason: '',
}

/** The decisions on offer, each by one key. What needs words asks for them; a refusal says what to do next. */
export function Decisions(props: { item: AgendaItem; which: Which; takeSeconds: () => number }) {
  const { item, which, takeSeconds } = props
  const { meeting: words, trends } = useMessages()
  const [asking, ask] = useState<Choice | null>(null)
  const [filled, setFilled] = useState<Filled>({
    ...empty,
    sentence: item.subject.kind === 'category' ? trends.sample(item.subject.label) : item.subject.label,
  })
  const decide = useChange(api.reviews.decideItem.call, () => ask(null))
  const refusal = useRefusal(decide.error)
  const choices = choicesFor(item)
  const take = (choice: Choice) => {
    decide.mutate({ ...which, itemId: item.id, decision: decisionOf(choice, filled), seconds: takeSeconds() })
  }
  const press = (choice: Choice) => {
    decide.reset()
    if (atOnce.includes(choice)) take(choice)
    else ask(choice)
  }
  useKeys(choices.map((choice) => ({ chord: keyOf[choice], run: () => press(choice) })))
  const problem = refusal ? (
    <ProblemNote>
      {refusal.sentence}
      {refusal.missing.length > 0 ? (
        <ul>
          {refusal.missing.map(({ code, message }) => (
            <li key={code + message}>{message}</li>
          ))}
        </ul>
      ) : null}
    </ProblemNote>
  ) : null
  return (
    <div className={styles.decisions}>
      <div className={styles.row}>
        {choices.map((choice, index) => (
          <Button
            key={choice}
            kind={index === 0 ? 'go' : 'plain'}
            pending={decide.isPending}
            onClick={() => press(choice)}
          >
            {words.decide[choice]} <Key chord={keyOf[choice]} />
          </Button>
        ))}
      </div>
      {asking === null ? problem : null}
      <Dialog title={asking ? words.decide[asking] : ''} open={asking !== null} onClose={() => ask(null)}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (asking) take(asking)
          }}
        >
          {asking ? (
            <Fields
              choice={asking}
              filled={filled}
              onFill={(part) => setFilled((before) => ({ ...before, ...part }))}
            />
          ) : null}
          {asking === 'experiment' ? (
            <ExperimentDraftView
              sourceId={String(item.facts.sourceId)}
              attribute={String(item.facts.attribute)}
              value={item.subject.label}
              reduction={Math.min(0.95, Math.max(0.05, Number(filled.reduction) / 100 || 0.3))}
            />
          ) : null}
          {problem}
          <Button kind="go" type="submit" pending={decide.isPending}>
            {words.confirm}
          </Button>
        </form>
      </Dialog>
    </div>
  )
}

const asks: Record<Choice, readonly (keyof Filled)[]> = {
  accept: ['reason', 'ownerId'],
  park: ['reason', 'on'],
  decline: ['reason'],
  owner: ['ownerId', 'on'],
  look_again: ['on'],
  judge: ['reason'],
  read: ['reason'],
  adopt: ['reason', 'lesson', 'noFeedbackReason'],
  drop: ['reason', 'lesson', 'noFeedbackReason'],
  keep: ['reason', 'noFeedbackReason'],
  experiment: ['reduction', 'sentence', 'ownerId'],
  as_always: ['reason'],
  with_care: ['reason'],
  repairs_only: ['reason'],
  capture: ['sentence'],
  run_check: [],
  done: [],
  nothing_to_do: [],
  carry: [],
}

function Fields(props: { choice: Choice; filled: Filled; onFill: (part: Partial<Filled>) => void }) {
  const { choice, filled, onFill } = props
  const { meeting: words, trends } = useMessages()
  const members = useMembers().filter(({ archivedAt, role }) => archivedAt === null && role !== 'viewer')
  const labels: Record<keyof Filled, string> = {
    reason: choice === 'read' ? words.comment : choice === 'judge' ? words.gapReason : words.reason,
    lesson: words.lesson,
    on: choice === 'park' ? words.wakeUpOn : words.lookOn,
    ownerId: words.ownerLabel,
    sentence: choice === 'experiment' ? trends.sentence : words.sentence,
    reduction: trends.reduction,
    noFeedbackReason: words.noFeedback,
  }
  return asks[choice].map((name) =>
    name === 'ownerId' ? (
      <SelectField
        key={name}
        label={labels[name]}
        value={filled.ownerId}
        onChange={(event) => onFill({ ownerId: event.target.value })}
      >
        <option value="">{words.nobody}</option>
        {members.map(({ id, name: member }) => (
          <option key={id} value={id}>
            {member}
          </option>
        ))}
      </SelectField>
    ) : name === 'reduction' ? (
      <TextField
        key={name}
        label={labels[name]}
        inputMode="numeric"
        value={filled.reduction}
        onChange={(event) => onFill({ reduction: event.target.value })}
      />
    ) : name === 'on' ? (
      <TextField
        key={name}
        type="date"
        label={labels[name]}
        value={filled.on}
        onChange={(event) => onFill({ on: event.target.value })}
      />
    ) : (
      <TextArea
        key={name}
        label={labels[name]}
        rows={2}
        value={filled[name]}
        onChange={(event) => onFill({ [name]: event.target.value })}
      />
    ),
  )
}
