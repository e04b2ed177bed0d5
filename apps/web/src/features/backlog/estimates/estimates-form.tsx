import { type Improvement, sourceKinds } from '@ratchet/contract'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useRefusal } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { Button, ProblemNote, SelectField, TextArea, TextField } from '../../../ui/index.ts'
import styles from './estimates.module.css'
import { type EstimatesText, estimatesText, readEstimates } from './estimates-text.ts'
import { useSetEstimates } from './use-set-estimates.ts'

const grades = ['1', '2', '3', '4', '5']

/** Value, effort and risk as ranges and grades. Nothing is required; what is missing only keeps it out of the ranking. */
export function EstimatesForm({ improvement, onDone }: { improvement: Improvement; onDone: () => void }) {
  const { working, frame } = useMessages()
  const words = working.estimates
  const [text, setText] = useState(() => estimatesText(improvement.estimates))
  const [tried, setTried] = useState(false)
  const save = useSetEstimates(onDone)
  const refusal = useRefusal(save.error)
  const { estimates, faults } = readEstimates(text)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length === 0) save.mutate({ from: improvement, estimates })
  }
  const field = (name: keyof EstimatesText, mode: 'decimal' | 'text' = 'text') => {
    const fault = faults[name]
    return {
      label: words.fields[name],
      value: text[name],
      inputMode: mode,
      onChange: (event: { target: { value: string } }) => setText({ ...text, [name]: event.target.value }),
      error: tried && fault ? words.faults[fault] : undefined,
    }
  }
  const grade = (name: keyof EstimatesText) => (
    <SelectField {...field(name)}>
      <option value="">{words.unknown}</option>
      {grades.map((one) => (
        <option key={one}>{one}</option>
      ))}
    </SelectField>
  )
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <Group title={words.value}>
        <TextField {...field('valueLow', 'decimal')} autoFocus />
        <TextField {...field('valueHigh', 'decimal')} />
        <TextField {...field('unit')} maxLength={40} />
        <TextField {...field('whose')} maxLength={120} />
      </Group>
      <Group title={words.effort}>
        <TextField {...field('daysLow', 'decimal')} />
        <TextField {...field('daysHigh', 'decimal')} />
      </Group>
      <Group title={words.risk}>
        {grade('likelihood')}
        {grade('impact')}
      </Group>
      <TextArea {...field('riskNote')} maxLength={2000} />
      <Group title={words.pressing}>
        {grade('urgency')}
        <TextField {...field('confidence', 'decimal')} />
      </Group>
      <Group title={words.source}>
        <SelectField {...field('sourceKind')}>
          <option value="">{words.unknown}</option>
          {sourceKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.sources[kind]}
            </option>
          ))}
        </SelectField>
        <TextField {...field('sourceLink')} type="url" maxLength={2000} />
      </Group>
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
