import { type RegisterField, type RegisterMapping, registerFields } from '@ratchet/contract'
import { useMessages } from '../../../messages/index.ts'
import { SelectField } from '../../../ui/index.ts'
import styles from './register.module.css'

const usual = new Set<RegisterField>(['id', 'sentence', 'description', 'team', 'owner', 'status'])

/** Which column holds what; each choice asks anew what would happen. */
export function MappingForm({
  columns,
  mapping,
  onChange,
}: {
  columns: readonly string[]
  mapping: RegisterMapping
  onChange: (mapping: RegisterMapping) => void
}) {
  const words = useMessages().working.register
  const fields = (some: readonly RegisterField[]) => (
    <div className={styles.mapping}>
      {some.map((field) => (
        <SelectField
          key={field}
          label={words.fields[field]}
          value={mapping[field] ?? ''}
          onChange={(event) => {
            const { [field]: _, ...others } = mapping
            onChange(event.target.value === '' ? others : { ...others, [field]: event.target.value })
          }}
        >
          <option value="">{words.notThere}</option>
          {columns.map((column) => (
            <option key={column}>{column}</option>
          ))}
        </SelectField>
      ))}
    </div>
  )
  return (
    <fieldset className={styles.columns}>
      <legend>{words.columns}</legend>
      {fields(registerFields.filter((field) => usual.has(field)))}
      <details>
        <summary>{words.more}</summary>
        {fields(registerFields.filter((field) => !usual.has(field)))}
      </details>
    </fieldset>
  )
}
