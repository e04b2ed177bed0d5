import { Improvement } from '@ratchet/contract'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useRefusal } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { Button, ProblemNote } from '../../../ui/index.ts'
import styles from './estimates.module.css'
import { GroupFields } from './estimates-fields.tsx'
import type { EstimateGroup } from './estimates-groups.ts'
import { estimatesText, readEstimates } from './estimates-text.ts'
import { MergeEstimates } from './merge-estimates.tsx'
import { useSetEstimates } from './use-set-estimates.ts'

/**
 * Value, effort and risk as ranges and grades. Nothing is required; what is missing only keeps it out of the ranking.
 * Whoever saves second merges both versions.
 */
export function EstimatesForm({ improvement, onDone }: { improvement: Improvement; onDone: () => void }) {
  const { working, frame } = useMessages()
  const words = working.estimates
  // What this edit began from: a fresher record in the cache must not hide that the edit is stale.
  const [from, setFrom] = useState(improvement)
  const [text, setText] = useState(() => estimatesText(improvement.estimates))
  const [tried, setTried] = useState(false)
  const save = useSetEstimates(onDone)
  const refusal = useRefusal(save.error)
  const current = refusal?.isConflict ? Improvement.safeParse(refusal.current).data : undefined
  const { estimates, faults } = readEstimates(text)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length === 0) save.mutate({ from, estimates })
  }
  if (current) {
    return (
      <MergeEstimates
        key={current.version}
        base={from.estimates}
        mine={text}
        theirs={current.estimates}
        pending={save.isPending}
        onSave={(merged) => {
          setFrom(current)
          setText(merged)
          save.mutate({ from: current, estimates: readEstimates(merged).estimates })
        }}
        onCancel={save.reset}
      />
    )
  }
  const fields = (group: EstimateGroup, autoFocus = false) => (
    <GroupFields
      group={group}
      text={text}
      onChange={setText}
      faults={tried ? faults : {}}
      autoFocus={autoFocus}
    />
  )
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <Group title={words.value}>{fields('value', true)}</Group>
      <Group title={words.effort}>{fields('effort')}</Group>
      <Group title={words.risk}>{fields('risk')}</Group>
      <Group title={words.pressing}>
        {fields('urgency')}
        {fields('confidencePercent')}
      </Group>
      <Group title={words.source}>{fields('source')}</Group>
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <div className={styles.actions}>
        <Button type="submit" kind="go" pending={save.isPending}>
          {frame.save}
        </Button>
        <Button onClick={onDone}>{frame.cancel}</Button>
      </div>
    </form>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}
