import type { Metric } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, useMe, useRefusal } from '../../api/index.ts'
import { readNumber, todayIn } from '../../format/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, TextField, useAnnounce } from '../../ui/index.ts'
import styles from './forms.module.css'
import { lastEndedDay } from './last-ended.ts'
import { usePeriodName } from './period-name.ts'
import { refreshMeasured } from './refresh-measured.ts'
import { valueText } from './value-text.ts'

/** One value for one period, typed by hand. */
export function AddMeasurement({ metric }: { metric: Metric }) {
  const words = useMessages().metrics.add
  const format = useFormat()
  const announce = useAnnounce()
  const periodName = usePeriodName(metric.period)
  const { workspace } = useMe()
  const [on, setOn] = useState(lastEndedDay(metric.period, todayIn(workspace.zone)))
  const [value, setValue] = useState('')
  const [denominator, setDenominator] = useState('')
  const [tried, setTried] = useState(false)
  const wantsDenominator = metric.kind === 'proportion' || metric.kind === 'rate'
  const add = useMutation(
    api.metrics.addMeasurement.mutationOptions({
      onSuccess: async ({ point }) => {
        setValue('')
        setDenominator('')
        setTried(false)
        announce(words.saved(periodName(point.periodStart), valueText(point.value, metric.unit, format)))
        await refreshMeasured()
      },
    }),
  )
  const refusal = useRefusal(add.error, ['on', 'value', 'denominator'])
  const number = readNumber(value)
  const cases = denominator.trim() === '' ? null : readNumber(denominator)
  const casesWrong = denominator.trim() !== '' && cases === null
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (number === null || on === '' || casesWrong) return
    add.mutate({ metricId: metric.id, on, value: number, denominator: cases })
  }
  return (
    <section aria-labelledby="add-measurement">
      <h2 id="add-measurement">{words.title}</h2>
      <form className={styles.form} onSubmit={send} noValidate>
        <TextField
          type="date"
          label={words.on}
          value={on}
          onChange={(event) => setOn(event.target.value)}
          error={tried && on === '' ? words.dateMissing : refusal?.fields.on}
        />
        <div className={styles.line}>
          <TextField
            label={metric.unit ? `${words.value} (${metric.unit})` : words.value}
            inputMode="decimal"
            autoComplete="off"
            value={value}
            onChange={(event) => setValue(event.target.value)}
            error={tried && number === null ? words.notANumber : refusal?.fields.value}
          />
          {wantsDenominator ? (
            <TextField
              label={words.denominator}
              hint={words.denominatorHint}
              inputMode="decimal"
              autoComplete="off"
              value={denominator}
              onChange={(event) => setDenominator(event.target.value)}
              error={tried && casesWrong ? words.notANumber : refusal?.fields.denominator}
            />
          ) : null}
        </div>
        {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
        <div className={styles.actions}>
          <Button type="submit" kind="go" pending={add.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </section>
  )
}
