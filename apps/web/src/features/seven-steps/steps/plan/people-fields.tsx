import { useMessages } from '../../../../messages/index.ts'
import { TextField } from '../../../../ui/index.ts'
import styles from './plan.module.css'
import type { PlanDraft } from './plan-draft.ts'

/** Why nobody is trained or told; asked only while no action does it. */
export function PeopleFields({
  draft,
  onChange,
}: {
  draft: PlanDraft
  onChange: (change: Partial<PlanDraft>) => void
}) {
  const words = useMessages().steps.plan
  const has = (kind: string) => draft.actions.some((action) => action.kind === kind)
  const asksTraining = !has('train') || draft.noTrainingReason !== ''
  const asksTelling = !has('communicate') || draft.noCommunicationReason !== ''
  if (!asksTraining && !asksTelling) return null
  return (
    <div className={styles.two}>
      {asksTraining ? (
        <TextField
          label={words.noTraining}
          value={draft.noTrainingReason}
          maxLength={500}
          onChange={(event) => onChange({ noTrainingReason: event.target.value })}
        />
      ) : null}
      {asksTelling ? (
        <TextField
          label={words.noCommunication}
          value={draft.noCommunicationReason}
          maxLength={500}
          onChange={(event) => onChange({ noCommunicationReason: event.target.value })}
        />
      ) : null}
    </div>
  )
}
