import { methodKinds, type ScoringMethod } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, client, queryClient, useRefusal } from '../../../api/index.ts'
import { readNumber } from '../../../format/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { Button, ProblemNote, SelectField, TextArea, TextField, useAnnounce } from '../../../ui/index.ts'
import { ratesText, readRates } from './method-text.ts'
import styles from './priorities.module.css'

/** Another formula, other weights or rates: a new version, with the reason that everybody can read. */
export function MethodForm({ method, onDone }: { method: ScoringMethod; onDone: () => void }) {
  const { working, frame } = useMessages()
  const words = working.priorities.form
  const announce = useAnnounce()
  const { weights, rates, fullValuePoints } = method.settings
  const [kind, setKind] = useState(method.kind)
  const [text, setText] = useState({
    value: String(weights.value),
    effort: String(weights.effort),
    risk: String(weights.risk),
    urgency: String(weights.urgency),
    fullValue: String(fullValuePoints),
    rates: ratesText(rates),
    reason: '',
  })
  const [tried, setTried] = useState(false)
  const save = useMutation({
    mutationFn: (input: Parameters<typeof client.backlog.setScoringMethod>[0]) =>
      client.backlog.setScoringMethod(input),
    onSuccess: async (answer) => {
      announce(words.saved(answer.method.version))
      onDone()
      await queryClient.invalidateQueries({ queryKey: api.backlog.key() })
    },
  })
  const refusal = useRefusal(save.error)
  const read = readRates(text.rates)
  const numbers = (['value', 'effort', 'risk', 'urgency', 'fullValue'] as const).map((name) =>
    readNumber(text[name]),
  )
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const [value, effort, risk, urgency, full] = numbers
    if (value == null || effort == null || risk == null || urgency == null || full == null) return
    if ('badLine' in read || text.reason.trim() === '') return
    save.mutate({
      version: method.version,
      kind,
      settings: { weights: { value, effort, risk, urgency }, rates: read.rates, fullValuePoints: full },
      reason: text.reason.trim(),
    })
  }
  const field = (name: keyof typeof text, label: string, error?: string) => ({
    label,
    value: text[name],
    onChange: (event: { target: { value: string } }) => setText({ ...text, [name]: event.target.value }),
    error: tried ? error : undefined,
  })
  const weight = (name: 'value' | 'effort' | 'risk' | 'urgency' | 'fullValue', label: string) => (
    <TextField
      inputMode="decimal"
      {...field(name, label, readNumber(text[name]) === null ? words.notANumber : undefined)}
    />
  )
  return (
    <form className={styles.method} onSubmit={send} noValidate>
      <SelectField
        label={words.kind}
        value={kind}
        onChange={(event) => setKind(methodKinds.find((one) => one === event.target.value) ?? kind)}
      >
        {methodKinds.map((one) => (
          <option key={one} value={one}>
            {working.priorities.kinds[one]}
          </option>
        ))}
      </SelectField>
      <div className={styles.weights}>
        {weight('value', words.weightValue)}
        {weight('effort', words.weightEffort)}
        {weight('risk', words.weightRisk)}
        {weight('urgency', words.weightUrgency)}
        {weight('fullValue', words.fullValue)}
      </div>
      <TextArea
        {...field('rates', words.rates, 'badLine' in read ? words.badRate(read.badLine) : undefined)}
        hint={words.ratesHint}
      />
      <TextField
        {...field('reason', words.reason, text.reason.trim() === '' ? words.reasonMissing : undefined)}
        required
      />
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <div className={styles.actions}>
        <Button type="submit" kind="go" pending={save.isPending}>
          {words.save}
        </Button>
        <Button onClick={onDone}>{frame.cancel}</Button>
      </div>
    </form>
  )
}
