import type { Metric, SeriesPoint } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, TextArea, useAnnounce } from '../../ui/index.ts'
import styles from './forms.module.css'
import { refreshMeasured } from './refresh-measured.ts'

/** Leave a point out of limits, rules and verdicts, or count it again; the value itself stays. */
export function LeaveOut({
  metric,
  point,
  onDone,
}: {
  metric: Metric
  point: SeriesPoint
  onDone: () => void
}) {
  const { metrics, frame } = useMessages()
  const words = metrics.leaveOut
  const announce = useAnnounce()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const excluded = point.excluded === null
  const change = useMutation(
    api.metrics.excludeMeasurement.mutationOptions({
      onSuccess: async () => {
        announce(excluded ? words.done : words.undone)
        onDone()
        await refreshMeasured()
      },
    }),
  )
  const refusal = useRefusal(change.error, ['reason'])
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason.trim() === '') return
    change.mutate({ metricId: metric.id, periodStart: point.periodStart, excluded, reason: reason.trim() })
  }
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <p>{excluded ? words.explain : words.explainAgain(point.excluded?.reason ?? '')}</p>
      {metric.heldAt ? <p>{words.amendment}</p> : null}
      <TextArea
        label={words.reason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={tried && reason.trim() === '' ? words.reasonMissing : refusal?.fields.reason}
      />
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <div className={styles.actions}>
        <Button type="submit" kind="go" pending={change.isPending}>
          {excluded ? words.save : words.saveAgain}
        </Button>
        <Button onClick={onDone}>{frame.cancel}</Button>
      </div>
    </form>
  )
}
