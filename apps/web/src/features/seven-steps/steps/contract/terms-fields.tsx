import type { Period } from '@ratchet/contract'
import { useMessages } from '../../../../messages/index.ts'
import { TextField } from '../../../../ui/index.ts'
import styles from '../steps.module.css'
import { readTerms, type TypedTerms } from './contract-terms.ts'

/** Go-live, settling in and follow-up: what decides the judging date. */
export function TermsFields(props: {
  typed: TypedTerms
  period: Period
  errors: Readonly<Record<string, string>>
  onChange: (change: Partial<TypedTerms>) => void
}) {
  const { typed, period, errors, onChange } = props
  const words = useMessages().steps.contract
  const { settlingInPeriods, followupPeriods } = readTerms(typed)
  return (
    <div className={styles.row}>
      <TextField
        type="date"
        label={words.goLive}
        value={typed.goLiveOn}
        onChange={(event) => onChange({ goLiveOn: event.target.value })}
        error={errors['terms.goLiveOn']}
      />
      <TextField
        type="number"
        min={0}
        max={60}
        label={words.settling(period)}
        hint={words.settlingHint}
        value={typed.settlingInPeriods}
        onChange={(event) => onChange({ settlingInPeriods: event.target.value })}
        error={settlingInPeriods === undefined ? words.wholeNumber(0, 60) : errors['terms.settlingInPeriods']}
      />
      <TextField
        type="number"
        min={6}
        max={400}
        label={words.followup(period)}
        hint={words.followupHint}
        value={typed.followupPeriods}
        onChange={(event) => onChange({ followupPeriods: event.target.value })}
        error={followupPeriods === undefined ? words.wholeNumber(6, 400) : errors['terms.followupPeriods']}
      />
    </div>
  )
}

export const termPaths = ['terms.goLiveOn', 'terms.settlingInPeriods', 'terms.followupPeriods']
