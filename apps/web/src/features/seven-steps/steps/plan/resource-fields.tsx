import { useMembers } from '../../../../api/index.ts'
import { useMessages } from '../../../../messages/index.ts'
import { TextField } from '../../../../ui/index.ts'
import { MemberField } from '../member-field.tsx'
import styles from './plan.module.css'
import type { PlanDraft } from './plan-draft.ts'

/** People, time and money; the sponsor is asked for once there is money. */
export function ResourceFields(props: {
  draft: PlanDraft
  errors: Readonly<Record<string, string>>
  onChange: (change: Partial<PlanDraft>) => void
}) {
  const { draft, errors, onChange } = props
  const words = useMessages().steps.plan
  const members = useMembers()
  return (
    <fieldset className={styles.group}>
      <legend>{words.resources}</legend>
      <div className={styles.two}>
        <TextField
          label={words.people}
          value={draft.people}
          onChange={(event) => onChange({ people: event.target.value })}
          error={errors['resources.people']}
        />
        <TextField
          label={words.time}
          value={draft.time}
          onChange={(event) => onChange({ time: event.target.value })}
          error={errors['resources.time']}
        />
      </div>
      <div className={styles.money}>
        <TextField
          label={words.budget}
          inputMode="decimal"
          value={draft.amount}
          onChange={(event) => onChange({ amount: event.target.value })}
          error={errors['resources.budget.amount']}
        />
        <TextField
          label={words.currency}
          value={draft.currency}
          maxLength={3}
          onChange={(event) => onChange({ currency: event.target.value })}
          error={errors['resources.budget.currency']}
        />
        <MemberField
          label={words.sponsor}
          hint={words.sponsorHint}
          members={members}
          value={draft.sponsorId}
          onChange={(sponsorId) => onChange({ sponsorId })}
          error={errors['resources.sponsorId']}
        />
      </div>
    </fieldset>
  )
}
