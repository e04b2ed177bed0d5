import type { Metric, SeriesPoint } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, useRefusal } from '../../api/index.ts'
import { readNumber } from '../../format/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, TextArea, TextField, useAnnounce } from '../../ui/index.ts'
import styles from './forms.module.css'
import { refreshMeasured } from './refresh-measured.ts'
import { VersionList } from './version-list.tsx'

type Props = { metric: Metric; point: SeriesPoint; onDone: () => void }

/** A new version of one measurement, with its reason; the old versions stay in sight. */
export function CorrectMeasurement({ metric, point, onDone }: Props) {
  const { metrics, frame } = useMessages()
  const words = metrics.correct
  const format = useFormat()
  const announce = useAnnounce()
  const stored = point.numerator ?? point.value
  const [value, setValue] = useState(format.number(stored))
  const [denominator, setDenominator] = useState(
    point.denominator === null ? '' : format.number(point.denominator),
  )
  const [withdraw, setWithdraw] = useState(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const correct = useMutation(
    api.metrics.correctMeasurement.mutationOptions({
      onSuccess: async () => {
        announce(words.saved)
        onDone()
        await refreshMeasured()
      },
      onError: refreshMeasured,
    }),
  )
  const refusal = useRefusal(correct.error, ['value', 'denominator', 'reason'])
  const number = readNumber(value)
  const cases = denominator.trim() === '' ? null : readNumber(denominator)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason.trim() === '' || (!withdraw && number === null)) return
    correct.mutate({
      metricId: metric.id,
      periodStart: point.periodStart,
      version: point.version,
      value: withdraw ? null : number,
      denominator: withdraw ? null : cases,
      reason: reason.trim(),
    })
  }
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <div className={styles.line}>
        <TextField
          label={metric.unit ? `${words.value} (${metric.unit})` : words.value}
          inputMode="decimal"
          disabled={withdraw}
          value={value}
          onChange={(event) => setValue(event.target.value)}
          error={tried && !withdraw && number === null ? metrics.add.notANumber : refusal?.fields.value}
        />
        {point.denominator === null ? null : (
          <TextField
            label={metrics.add.denominator}
            inputMode="decimal"
            disabled={withdraw}
            value={denominator}
            onChange={(event) => setDenominator(event.target.value)}
            error={refusal?.fields.denominator}
          />
        )}
      </div>
      <label className={styles.choice}>
        <input type="checkbox" checked={withdraw} onChange={(event) => setWithdraw(event.target.checked)} />
        {words.withdraw}
      </label>
      <TextArea
        label={words.reason}
        required
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={tried && reason.trim() === '' ? words.reasonMissing : refusal?.fields.reason}
      />
      {refusal?.isConflict ? <ProblemNote>{frame.conflictTitle}</ProblemNote> : null}
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <div className={styles.actions}>
        <Button type="submit" kind="go" pending={correct.isPending}>
          {words.save}
        </Button>
        <Button onClick={onDone}>{frame.cancel}</Button>
      </div>
      <VersionList metric={metric} periodStart={point.periodStart} />
    </form>
  )
}
