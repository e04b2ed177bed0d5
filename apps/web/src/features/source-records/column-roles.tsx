import type { PartialRecordMapping, RecordPreview } from '@ratchet/contract'
import { useMessages } from '../../messages/index.ts'
import { SelectField } from '../../ui/index.ts'
import styles from './source-records.module.css'

const needed = ['externalIdColumn', 'openedColumn'] as const
const optional = ['respondedColumn', 'resolvedColumn', 'closedColumn', 'updatedColumn'] as const

/** Which column holds the ticket's id and the moments of its life. */
export function ColumnRoles(props: {
  preview: RecordPreview
  chosen: PartialRecordMapping
  onChange: (chosen: PartialRecordMapping) => void
}) {
  const { preview, chosen, onChange } = props
  const words = useMessages().tickets.roles
  const { mapping } = preview
  const dates = preview.columns.filter(({ holdsDates, name }) => holdsDates || isMeant(mapping, name))
  const options = (columns: RecordPreview['columns']) =>
    columns.map(({ name }) => (
      <option key={name} value={name}>
        {name}
      </option>
    ))
  return (
    <section aria-labelledby="which-column" className={styles.part}>
      <h2 id="which-column">{words.title}</h2>
      <p className={styles.quiet}>{words.lead}</p>
      <div className={styles.pair}>
        {needed.map((role) => (
          <SelectField
            key={role}
            label={words[role]}
            value={mapping[role] ?? ''}
            onChange={({ target }) => target.value !== '' && onChange({ ...chosen, [role]: target.value })}
          >
            {mapping[role] === undefined ? <option value="">{words.chooseColumn}</option> : null}
            {options(role === 'openedColumn' && dates.length > 0 ? dates : preview.columns)}
          </SelectField>
        ))}
        {optional.map((role) => (
          <SelectField
            key={role}
            label={words[role]}
            hint={role === 'updatedColumn' ? words.updatedHint : undefined}
            value={mapping[role] ?? ''}
            onChange={({ target }) =>
              onChange({ ...chosen, [role]: target.value === '' ? null : target.value })
            }
          >
            <option value="">{words.none}</option>
            {options(dates)}
          </SelectField>
        ))}
      </div>
    </section>
  )
}

/** A date column in which nothing is filled yet does not look like one. */
function isMeant(mapping: RecordPreview['mapping'], name: string): boolean {
  return mapping.openedColumn === name || optional.some((role) => mapping[role] === name)
}
