import type { Lap } from '@ratchet/contract'
import { useState } from 'react'
import { client, useMe, useMembers, useRefusal } from '../../../../api/index.ts'
import { useFormat, useMessages } from '../../../../messages/index.ts'
import { Button, StateWord, TextArea, TextField } from '../../../../ui/index.ts'
import { LapProblem } from '../lap-problem.tsx'
import { MemberField } from '../member-field.tsx'
import { StepForm } from '../step-form.tsx'
import styles from '../steps.module.css'
import { useLapChange } from '../use-lap-change.ts'

const fields = [
  'unmeasured.reason',
  'unmeasured.action.title',
  'unmeasured.action.ownerId',
  'unmeasured.action.dueOn',
  'unmeasured.goal.statement',
  'unmeasured.goal.byOn',
] as const

/** Steps 2 and 3 where nothing can be measured yet: why, what will change that, and what is aimed at in words. */
export function UnmeasuredForm({ lap, onDone }: { lap: Lap; onDone: () => void }) {
  const { evidence, frame } = useMessages()
  const words = evidence.unmeasured
  const members = useMembers()
  const { member } = useMe()
  const known = lap.plan.actions.find(({ id }) => id === lap.unmeasured?.actionId)
  const [typed, setTyped] = useState({
    reason: lap.unmeasured?.reason ?? '',
    title: known?.title ?? '',
    ownerId: known?.owner?.id ?? member.id,
    dueOn: known?.dueOn ?? '',
    statement: lap.unmeasured?.goal?.statement ?? '',
    byOn: lap.unmeasured?.goal?.byOn ?? '',
  })
  const change = useLapChange(client.sevenSteps.setUnmeasured, words.saved)
  const refusal = useRefusal(change.error, fields)
  const set = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })
  const send = () => {
    const { reason, title, ownerId, dueOn, statement, byOn } = typed
    const goal = statement === '' && byOn === '' ? null : { statement, byOn }
    const unmeasured = { reason, action: { title, ownerId, dueOn }, goal }
    change.mutate({ lapId: lap.id, version: lap.version, unmeasured }, { onSuccess: onDone })
  }
  const error = (path: (typeof fields)[number]) => refusal?.fields[path]
  return (
    <StepForm
      beside={<Button onClick={onDone}>{frame.cancel}</Button>}
      refusal={refusal}
      pending={change.isPending}
      onSend={send}
      label={words.save}
    >
      <p className="note quiet">{words.hint}</p>
      <TextArea
        label={words.title}
        value={typed.reason}
        maxLength={1000}
        onChange={(event) => set({ reason: event.target.value })}
        error={error('unmeasured.reason')}
      />
      <TextField
        label={words.action}
        hint={words.actionHint}
        value={typed.title}
        onChange={(event) => set({ title: event.target.value })}
        error={error('unmeasured.action.title')}
      />
      <div className={styles.row}>
        <MemberField
          label={words.who}
          members={members}
          value={typed.ownerId}
          onChange={(ownerId) => set({ ownerId })}
          error={error('unmeasured.action.ownerId')}
        />
        <TextField
          type="date"
          label={words.dueOn}
          value={typed.dueOn}
          onChange={(event) => set({ dueOn: event.target.value })}
          error={error('unmeasured.action.dueOn')}
        />
      </div>
      <TextField
        label={words.goal}
        value={typed.statement}
        maxLength={500}
        onChange={(event) => set({ statement: event.target.value })}
        error={error('unmeasured.goal.statement')}
      />
      <div className={styles.row}>
        <TextField
          type="date"
          label={words.goalBy}
          value={typed.byOn}
          onChange={(event) => set({ byOn: event.target.value })}
          error={error('unmeasured.goal.byOn')}
        />
      </div>
    </StepForm>
  )
}

/** What a lap without a series says of itself, with the way back. */
export function UnmeasuredView({ lap, onChange }: { lap: Lap; onChange: (() => void) | null }) {
  const words = useMessages().evidence.unmeasured
  const back = useLapChange(client.sevenSteps.setUnmeasured, words.takenBack)
  if (!lap.unmeasured) return null
  const action = lap.plan.actions.find(({ id }) => id === lap.unmeasured?.actionId)
  return (
    <>
      <p>
        <StateWord mark="open">{words.says(lap.unmeasured.reason)}</StateWord>
      </p>
      {action ? <p className="note quiet">{action.title}</p> : null}
      {onChange ? (
        <p className={styles.actions}>
          <Button kind="link" onClick={onChange}>
            {words.change}
          </Button>
          <Button
            kind="link"
            pending={back.isPending}
            onClick={() => back.mutate({ lapId: lap.id, version: lap.version, unmeasured: null })}
          >
            {words.takeBack}
          </Button>
        </p>
      ) : null}
      <LapProblem error={back.error} />
    </>
  )
}

/** Step 3 of such a lap: what shall be true, in words. */
export function GoalView({ lap }: { lap: Lap }) {
  const words = useMessages().evidence.unmeasured
  const format = useFormat()
  const goal = lap.unmeasured?.goal
  return goal ? (
    <p>{words.goalLine(goal.statement, format.date(goal.byOn))}</p>
  ) : (
    <p className="quiet">{words.noGoal}</p>
  )
}
