import type { Metric, Rebase } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, useRefusal } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Button, Dialog, ProblemNote, TextArea, useAnnounce } from '../../../ui/index.ts'
import { usePeriodName } from '../period-name.ts'
import { refreshMeasured } from '../refresh-measured.ts'
import styles from './metric-analysis.module.css'

/** Every decision about new limits, withdrawn ones too: who, when, why. */
export function RebaseDecisions(props: { metric: Metric; rebases: readonly Rebase[]; mayWrite: boolean }) {
  const { metric, rebases, mayWrite } = props
  const words = useMessages().metrics.analysis.rebase
  const format = useFormat()
  const periodName = usePeriodName(metric.period)
  const [open, setOpen] = useState<Rebase | null>(null)
  if (rebases.length === 0) return null
  return (
    <section aria-labelledby="rebases">
      <h2 id="rebases">{words.decisions}</h2>
      <ul className={styles.decisions}>
        {rebases.map((rebase) => (
          <li key={rebase.id}>
            <span data-withdrawn={rebase.withdrawn ? '' : undefined}>
              {words.decision[rebase.decision](periodName(rebase.startsOn))} {rebase.reason}
            </span>
            <small>
              {rebase.by.name}, {format.dateTime(rebase.at)}
              {rebase.withdrawn
                ? `. ${words.withdrawnBy(rebase.withdrawn.by.name, format.dateTime(rebase.withdrawn.at))} ${rebase.withdrawn.reason}`
                : ''}
            </small>
            {rebase.withdrawn || !mayWrite ? null : (
              <Button
                kind="link"
                aria-label={words.withdrawNamed(periodName(rebase.startsOn))}
                onClick={() => setOpen(rebase)}
              >
                {words.withdraw}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Dialog title={words.withdrawTitle} open={open !== null} onClose={() => setOpen(null)}>
        {open ? <Withdraw metric={metric} rebase={open} onDone={() => setOpen(null)} /> : null}
      </Dialog>
    </section>
  )
}

function Withdraw({ metric, rebase, onDone }: { metric: Metric; rebase: Rebase; onDone: () => void }) {
  const { metrics, frame } = useMessages()
  const words = metrics.analysis.rebase
  const announce = useAnnounce()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const withdraw = useMutation(
    api.metrics.withdrawRebase.mutationOptions({
      onSuccess: async () => {
        announce(words.withdrawn)
        onDone()
        await refreshMeasured()
      },
    }),
  )
  const refusal = useRefusal(withdraw.error, ['reason'])
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason.trim() === '') return
    withdraw.mutate({ metricId: metric.id, rebaseId: rebase.id, reason: reason.trim() })
  }
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <TextArea
        label={words.reason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={tried && reason.trim() === '' ? words.reasonMissing : refusal?.fields.reason}
      />
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <div className={styles.actions}>
        <Button type="submit" kind="go" pending={withdraw.isPending}>
          {words.withdraw}
        </Button>
        <Button onClick={onDone}>{frame.cancel}</Button>
      </div>
    </form>
  )
}
