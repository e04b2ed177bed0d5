import type { Baseline } from '@ratchet/contract'
import { useMessages } from '../../../../messages/index.ts'
import { TextField } from '../../../../ui/index.ts'
import { useWording } from '../../use-wording.ts'
import styles from './plan.module.css'
import type { PlanDraft, TypedPrediction } from './plan-draft.ts'

const fields = ['low', 'expected', 'high'] as const

/** What the plan is expected to do to each metric, before anybody can know. */
export function PredictionFields(props: {
  draft: PlanDraft
  baselines: readonly Baseline[]
  errors: Readonly<Record<string, string>>
  onChange: (predictions: TypedPrediction[]) => void
}) {
  const { draft, baselines, errors, onChange } = props
  const words = useMessages().steps.plan
  const wording = useWording()
  if (baselines.length === 0) return null
  const set = (metricId: string, change: Partial<TypedPrediction>) =>
    onChange(draft.predictions.map((made) => (made.metricId === metricId ? { ...made, ...change } : made)))
  return (
    <fieldset className={styles.group}>
      <legend>{words.predictions}</legend>
      <p className="note quiet">{words.predictionsHint}</p>
      {draft.predictions.map((made) => {
        const baseline = baselines.find(({ metricId }) => metricId === made.metricId)
        if (!baseline) return null
        return (
          <div key={made.metricId} className={styles.prediction}>
            <p>
              <b>{baseline.metricName}</b>{' '}
              <span className="quiet">{words.now(wording.value(baseline.limits.mean, baseline.unit))}</span>
            </p>
            {fields.map((field) => (
              <TextField
                key={field}
                label={words.predicted[field]}
                aria-label={`${baseline.metricName}: ${words.predicted[field]}`}
                inputMode="decimal"
                value={made[field]}
                onChange={(event) => set(made.metricId, { [field]: event.target.value })}
                error={errors[`predictions.${made.metricId}.${field}`]}
              />
            ))}
          </div>
        )
      })}
    </fieldset>
  )
}
