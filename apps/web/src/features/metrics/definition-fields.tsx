import { directions, gapRules, metricKinds, periods } from '@ratchet/contract'
import { useTeams } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { SelectField, TextArea, TextField } from '../../ui/index.ts'
import type { Definition } from './definition.ts'
import styles from './forms.module.css'

type Errors = Readonly<Record<string, string>>
type Put = (change: Partial<Definition>) => void

/** What a metric is. Kind, period and zone are chosen once; the rest may change while no contract holds it. */
export function DefinitionFields(props: {
  value: Definition
  onChange: Put
  errors: Errors
  fixed?: boolean
}) {
  const { value, onChange: put, errors } = props
  const words = useMessages().metrics
  const { fields } = words
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
          label={fields.direction}
          value={value.direction}
          onChange={(event) => put({ direction: event.target.value as Definition['direction'] })}
          error={errors.direction}
        >
          {directions.map((name) => (
            <option key={name} value={name}>
              {words.directions[name]}
            </option>
          ))}
        </SelectField>
        <TextField
          label={fields.unit}
          hint={fields.unitHint}
          value={value.unit}
          onChange={(event) => put({ unit: event.target.value })}
          error={errors.unit}
        />
      </div>
      {props.fixed ? null : <FixedFields value={value} put={put} errors={errors} />}
      <TextArea
        label={fields.description}
        value={value.description}
        onChange={(event) => put({ description: event.target.value })}
        error={errors.description}
      />
      <div className={styles.pair}>
        <TextField
          label={fields.source}
          value={value.source}
          onChange={(event) => put({ source: event.target.value })}
          error={errors.source}
        />
        <TeamField value={value} put={put} error={errors.teamId} />
      </div>
      <div className={styles.pair}>
        <SelectField
          label={fields.gapRule}
          value={value.gapRule}
          onChange={(event) => put({ gapRule: event.target.value as Definition['gapRule'] })}
          error={errors.gapRule}
        >
          {gapRules.map((name) => (
            <option key={name} value={name}>
              {words.gapRules[name]}
            </option>
          ))}
        </SelectField>
        <TextField
          label={fields.season}
          hint={fields.seasonHint}
          inputMode="numeric"
          value={value.season}
          onChange={(event) => put({ season: event.target.value })}
          error={errors.season}
        />
      </div>
    </>
  )
}

function FixedFields({ value, put, errors }: { value: Definition; put: Put; errors: Errors }) {
  const words = useMessages().metrics
  return (
    <div className={styles.pair}>
      <SelectField
        label={words.fields.kind}
        value={value.kind}
        onChange={(event) => put({ kind: event.target.value as Definition['kind'] })}
        error={errors.kind}
      >
        {metricKinds.map((name) => (
          <option key={name} value={name}>
            {words.kinds[name]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={words.fields.period}
        value={value.period}
        onChange={(event) => put({ period: event.target.value as Definition['period'] })}
        error={errors.period}
      >
        {periods.map((name) => (
          <option key={name} value={name}>
            {words.periods[name]}
          </option>
        ))}
      </SelectField>
    </div>
  )
}

function TeamField({ value, put, error }: { value: Definition; put: Put; error: string | undefined }) {
  const { fields } = useMessages().metrics
  return (
    <SelectField
      label={fields.team}
      value={value.teamId}
      onChange={(event) => put({ teamId: event.target.value })}
      error={error}
    >
      <option value="">{fields.noTeam}</option>
      {useTeams().map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}
