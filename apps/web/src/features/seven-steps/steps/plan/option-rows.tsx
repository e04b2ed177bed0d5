import type { Option } from '@ratchet/contract'
import { useMessages } from '../../../../messages/index.ts'
import { TextField } from '../../../../ui/index.ts'
import { ListField } from '../list-field.tsx'
import { changeRow, newRow, type Row } from '../rows.ts'
import styles from './plan.module.css'
import { blankOption } from './plan-draft.ts'
import { SizeFields } from './size-fields.tsx'

/** The options; a chosen one says why. */
export function OptionRows(props: {
  rows: readonly Row<Option>[]
  errors: Readonly<Record<string, string>>
  onChange: (rows: Row<Option>[]) => void
}) {
  const { rows, errors, onChange } = props
  const words = useMessages().steps.plan
  const set = (key: string, change: Partial<Option>) => onChange(changeRow(rows, key, change))
  return (
    <ListField
      title={words.options}
      rows={rows}
      nameOf={(row, index) => row.title || `${words.option} ${index + 1}`}
      addLabel={words.addOption}
      layout={styles.option}
      onAdd={() => onChange([...rows, newRow(blankOption)])}
      onRemove={(key) => onChange(rows.filter((row) => row.key !== key))}
    >
      {(row, index) => (
        <>
          <TextField
            label={words.option}
            value={row.title}
            onChange={(event) => set(row.key, { title: event.target.value })}
            error={errors[`options.${index}.title`]}
          />
          <TextField
            label={words.note}
            value={row.note}
            onChange={(event) => set(row.key, { note: event.target.value })}
            error={errors[`options.${index}.note`]}
          />
          <div className={styles.sizes}>
            <SizeFields
              option={row}
              refused={(field) => errors[`options.${index}.${field}`]}
              onChange={(change) => set(row.key, change)}
            />
          </div>
          <label className={styles.chosen}>
            <input
              type="checkbox"
              checked={row.chosen}
              aria-label={words.chosenNamed(row.title || `${words.option} ${index + 1}`)}
              onChange={(event) => set(row.key, { chosen: event.target.checked })}
            />
            {words.chosen}
          </label>
          {row.chosen ? (
            <TextField
              label={words.reason}
              value={row.reason}
              onChange={(event) => set(row.key, { reason: event.target.value })}
              error={errors[`options.${index}.reason`]}
            />
          ) : null}
        </>
      )}
    </ListField>
  )
}
