import type { Lap } from '@ratchet/contract'
import { client, useMe, useRefusal } from '../../../../api/index.ts'
import { useFormat, useMessages } from '../../../../messages/index.ts'
import { Button, StateWord } from '../../../../ui/index.ts'
import { RefusalNote } from '../lap-problem.tsx'
import { useLapChange } from '../use-lap-change.ts'
import styles from './plan.module.css'

/** The money, and the sponsor's yes to it. Only the sponsor sees the button. */
export function AuthoriseBudget({ lap }: { lap: Lap }) {
  const words = useMessages().steps.plan
  const format = useFormat()
  const { member } = useMe()
  const { budget, sponsor, authorisation, authorised } = lap.plan.resources
  const authorise = useLapChange(
    (asked: NonNullable<typeof budget>) =>
      client.sevenSteps.authoriseBudget({ lapId: lap.id, budget: asked }),
    () => words.authorisedNow,
  )
  const refusal = useRefusal(authorise.error)
  if (budget === null || budget.amount === 0) return null
  const money = format.money(budget.amount, budget.currency)
  const hasEnded = lap.closedAt !== null || lap.abandonment !== null
  return (
    <div className={styles.authorise}>
      <StateWord mark={authorised ? 'done' : 'open'}>
        {authorised && authorisation
          ? words.authorised(money, authorisation.by.name, format.date(authorisation.at.slice(0, 10)))
          : words.notAuthorised(money, sponsor?.name ?? '')}
      </StateWord>
      {!authorised && !hasEnded && sponsor?.id === member.id ? (
        <Button kind="go" pending={authorise.isPending} onClick={() => authorise.mutate(budget)}>
          {words.authorise(money)}
        </Button>
      ) : null}
      <RefusalNote refusal={refusal} />
    </div>
  )
}
