import type { Lap } from '@ratchet/contract'
import { client, useMe, useRefusal } from '../../../../api/index.ts'
import { useFormat, useMessages } from '../../../../messages/index.ts'
import { Button, StateWord } from '../../../../ui/index.ts'
import { RefusalNote } from '../lap-problem.tsx'
import { useLapChange } from '../use-lap-change.ts'
import styles from './momentum.module.css'

/** The process owner's yes to what became the ordinary way. Only they see the button, on a closed lap, too. */
export function AcceptGain({ lap }: { lap: Lap }) {
  const words = useMessages().steps.momentum
  const format = useFormat()
  const { member } = useMe()
  const accept = useLapChange(client.sevenSteps.acceptGain, words.acceptedNow)
  const refusal = useRefusal(accept.error)
  const { processOwner, standardised, acceptedAt } = lap.momentum
  if (processOwner === null || standardised.length === 0 || lap.abandonment !== null) return null
  return (
    <div className={styles.accept}>
      <StateWord mark={acceptedAt ? 'done' : 'open'}>
        {acceptedAt
          ? words.acceptedOn(processOwner.name, format.date(acceptedAt.slice(0, 10)))
          : words.notAccepted(processOwner.name)}
      </StateWord>
      {acceptedAt === null && processOwner.id === member.id ? (
        <Button kind="go" pending={accept.isPending} onClick={() => accept.mutate({ lapId: lap.id })}>
          {words.accept}
        </Button>
      ) : null}
      <RefusalNote refusal={refusal} />
    </div>
  )
}
