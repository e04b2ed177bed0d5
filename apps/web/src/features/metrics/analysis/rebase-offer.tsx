import type { Metric, RebaseOffer } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, useRefusal } from '../../../api/index.ts'
import { useFormat, useMessages, useWording } from '../../../messages/index.ts'
import { Button, ProblemNote, TextField, useAnnounce } from '../../../ui/index.ts'
import { refreshMeasured } from '../refresh-measured.ts'
import styles from './metric-analysis.module.css'

/** The level moved: new limits are offered, and somebody says yes or no, with a reason. */
export function RebaseOfferCard({ metric, offer }: { metric: Metric; offer: RebaseOffer }) {
  const words = useMessages().metrics.analysis.rebase
  const format = useFormat()
  const wording = useWording()
  const announce = useAnnounce()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const decide = useMutation(
    api.metrics.decideRebase.mutationOptions({
      onSuccess: async ({ rebase }) => {
        announce(words.decided[rebase.decision])
        await refreshMeasured()
      },
    }),
  )
  const refusal = useRefusal(decide.error, ['reason'])
  const send = (decision: 'approved' | 'declined') => {
    setTried(true)
    if (reason.trim() === '') return
    decide.mutate({ metricId: metric.id, startsOn: offer.startsOn, decision, reason: reason.trim() })
  }
  const spread = Math.abs(offer.meanAfter - offer.meanBefore)
  const tell = (value: number) => wording.value(value, metric.unit, spread)
  return (
    <section className={styles.offer} aria-labelledby="rebase-offer">
      <h2 id="rebase-offer">{words.title}</h2>
      <p>
        {words.offer({
          from: format.date(offer.startsOn),
          points: offer.points,
          before: tell(offer.meanBefore),
          after: tell(offer.meanAfter),
        })}
      </p>
      <TextField
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={tried && reason.trim() === '' ? words.reasonMissing : refusal?.fields.reason}
      />
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <div className={styles.actions}>
        <Button kind="go" pending={decide.isPending} onClick={() => send('approved')}>
          {words.approve}
        </Button>
        <Button pending={decide.isPending} onClick={() => send('declined')}>
          {words.decline}
        </Button>
      </div>
    </section>
  )
}
