import type { Baseline } from '@ratchet/contract'
import { useMessages } from '../../../../messages/index.ts'
import { SelectField, TextField } from '../../../../ui/index.ts'
import { shortUnit } from '../../outcome/outcome-rows.ts'
import { useWording } from '../../use-wording.ts'
import styles from './agreement-fields.module.css'
import { type Agreement, type AgreementError, targetValue } from './target-draft.ts'
import { WrittenDoubts } from './written-doubts.tsx'

const roles = ['target', 'guardrail', 'none'] as const
type Field = 'value' | 'byOn' | 'harm'

/** One metric: where it stands, what role it has, and what is agreed. What it comes to is said while typing. */
export function AgreementFields(props: {
  lapId: string
  baseline: Baseline
  agreement: Agreement
  errors: Partial<Record<Field, AgreementError>>
  refused: Record<Field, string | undefined>
  onChange: (change: Partial<Agreement>) => void
}) {
  const { baseline, agreement, errors, refused, onChange } = props
  const { steps } = useMessages()
  const words = steps.targets
  const wording = useWording()
  const { limits, unit, direction } = baseline
  const said = (field: Field) =>
    errors[field] ? (errors[field] === 'date' ? steps.notADate : steps.notANumber) : refused[field]
  const now = wording.value(limits.mean, shortUnit(unit), limits.upper - limits.lower || undefined)
  const value = targetValue(agreement, baseline)
  return (
    <fieldset className={styles.agreement}>
      <legend>
        <b>{baseline.metricName}</b> <span className="quiet">{words.now(now)}</span>
      </legend>
      <div className={styles.fields}>
        <SelectField
          label={words.role}
          value={agreement.role}
          onChange={(event) => onChange({ role: event.target.value as Agreement['role'] })}
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {words.roles[role]}
            </option>
          ))}
        </SelectField>
        {agreement.role === 'target' ? (
          <>
            <SelectField
              label={words.kind}
              value={agreement.kind}
              onChange={(event) => onChange({ kind: event.target.value as Agreement['kind'], value: '' })}
            >
              <option value="absolute">{words.kinds.absolute}</option>
              <option value="relative">{words.kinds.relative}</option>
            </SelectField>
            <TextField
              label={
                agreement.kind === 'absolute'
                  ? words.value(unit)
                  : direction === 'decrease'
                    ? words.percentLess
                    : words.percentMore
              }
              inputMode="decimal"
              value={agreement.value}
              onChange={(event) => onChange({ value: event.target.value })}
              error={said('value')}
            />
            <TextField
              type="date"
              label={words.byOn}
              value={agreement.byOn}
              onChange={(event) => onChange({ byOn: event.target.value })}
              error={said('byOn')}
            />
          </>
        ) : null}
        {agreement.role === 'guardrail' ? (
          <TextField
            label={words.harm(unit)}
            hint={words.harmHint(direction === 'decrease' ? 'up' : 'down')}
            inputMode="decimal"
            value={agreement.harm}
            onChange={(event) => onChange({ harm: event.target.value })}
            error={said('harm')}
          />
        ) : null}
      </div>
      {agreement.role === 'target' && value !== null ? (
        <p className={`voice ${styles.means}`}>{words.means(wording.targetText(value, unit, direction))}</p>
      ) : null}
      {agreement.role === 'target' ? (
        <WrittenDoubts lapId={props.lapId} agreement={agreement} baseline={baseline} />
      ) : null}
    </fieldset>
  )
}
