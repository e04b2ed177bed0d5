import { budgetings, calendarUnits, comparisons } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { SelectField, TextArea, TextField } from '../../ui/index.ts'
import type { LevelDraft } from './level-draft.ts'
import styles from './service-levels.module.css'

interface Props {
  value: LevelDraft
  onChange: (change: Partial<LevelDraft>) => void
  errors: Readonly<Record<string, string>>
  /** Readings are there, so what they mean stays. */
  measured?: boolean
}

const indicators = ['events', 'states', 'values'] as const

/** What a service level promises: what is measured, how much must be good, in which time, and what follows from it. */
export function LevelFields(props: Props) {
  const { value, onChange: put, errors } = props
  const { fields } = useMessages().serviceLevels
  const system = useQuery(api.valueSystem.getValueSystem.queryOptions())
  const services = (system.data?.services ?? []).filter(
    ({ id, archivedAt }) => archivedAt === null || id === value.serviceId,
  )
  return (
    <>
      <TextField
        label={fields.name}
        placeholder={fields.namePlaceholder}
        required
        value={value.name}
        onChange={(event) => put({ name: event.target.value })}
        error={errors.name}
      />
      <div className={styles.pair}>
        <SelectField
          label={fields.service}
          value={value.serviceId}
          onChange={(event) => put({ serviceId: event.target.value })}
          error={errors.serviceId}
        >
          <option value="">{fields.noService}</option>
          {services.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          label={fields.target}
          hint={fields.targetHint}
          inputMode="decimal"
          required
          value={value.target}
          onChange={(event) => put({ target: event.target.value })}
          error={errors.target}
        />
      </div>
      <MeasureFields {...props} />
      <WindowFields {...props} />
      <div className={styles.pair}>
        <TextField
          label={fields.careful}
          inputMode="decimal"
          value={value.careful}
          onChange={(event) => put({ careful: event.target.value })}
          error={errors.carefulBelow}
        />
        <TextField
          label={fields.frozen}
          inputMode="decimal"
          value={value.frozen}
          onChange={(event) => put({ frozen: event.target.value })}
          error={errors.frozenBelow}
        />
      </div>
      <TextArea
        label={fields.description}
        value={value.description}
        onChange={(event) => put({ description: event.target.value })}
        error={errors.description}
      />
    </>
  )
}

function MeasureFields({ value, onChange: put, errors, measured = false }: Props) {
  const { fields } = useMessages().serviceLevels
  return (
    <div className={styles.pair}>
      <SelectField
        label={fields.indicator}
        value={value.indicator}
        disabled={measured}
        onChange={(event) => put({ indicator: event.target.value as LevelDraft['indicator'] })}
      >
        {indicators.map((kind) => (
          <option key={kind} value={kind}>
            {fields.indicators[kind]}
          </option>
        ))}
      </SelectField>
      {value.indicator === 'states' ? (
        <TextField
          label={fields.hold}
          hint={fields.holdHint}
          inputMode="numeric"
          value={value.hold}
          onChange={(event) => put({ hold: event.target.value })}
          error={errors['indicator.holdMinutes']}
        />
      ) : null}
      {value.indicator === 'values' ? (
        <>
          <SelectField
            label={fields.op}
            value={value.op}
            onChange={(event) => put({ op: event.target.value as LevelDraft['op'] })}
          >
            {comparisons.map((op) => (
              <option key={op} value={op}>
                {fields.ops[op]}
              </option>
            ))}
          </SelectField>
          <TextField
            label={fields.threshold}
            inputMode="decimal"
            value={value.threshold}
            onChange={(event) => put({ threshold: event.target.value })}
            error={errors['indicator.threshold']}
          />
        </>
      ) : null}
      <SelectField
        label={fields.budgeting}
        value={value.budgeting}
        onChange={(event) => put({ budgeting: event.target.value as LevelDraft['budgeting'] })}
      >
        {budgetings.map((kind) => (
          <option key={kind} value={kind}>
            {fields.budgetings[kind]}
          </option>
        ))}
      </SelectField>
      <TextField
        label={fields.slice}
        hint={fields.sliceHint}
        inputMode="numeric"
        value={value.slice}
        onChange={(event) => put({ slice: event.target.value })}
        error={errors.sliceMinutes}
      />
      {value.budgeting === 'timeslices' ? (
        <TextField
          label={fields.sliceTarget}
          inputMode="decimal"
          value={value.sliceTarget}
          onChange={(event) => put({ sliceTarget: event.target.value })}
          error={errors.sliceTarget}
        />
      ) : null}
    </div>
  )
}

function WindowFields({ value, onChange: put, errors }: Props) {
  const { fields, windows } = useMessages().serviceLevels
  return (
    <div className={styles.pair}>
      <SelectField
        label={fields.window}
        value={value.window}
        onChange={(event) => put({ window: event.target.value as LevelDraft['window'] })}
      >
        <option value="rolling">{fields.windowKinds.rolling}</option>
        <option value="calendar">{fields.windowKinds.calendar}</option>
      </SelectField>
      {value.window === 'rolling' ? (
        <TextField
          label={fields.days}
          inputMode="numeric"
          value={value.days}
          onChange={(event) => put({ days: event.target.value })}
          error={errors['window.days']}
        />
      ) : (
        <SelectField
          label={fields.unit}
          value={value.unit}
          onChange={(event) => put({ unit: event.target.value as LevelDraft['unit'] })}
        >
          {calendarUnits.map((unit) => (
            <option key={unit} value={unit}>
              {windows[unit]}
            </option>
          ))}
        </SelectField>
      )}
    </div>
  )
}
