import { useMembers } from '../../../../api/index.ts'
import { useMessages } from '../../../../messages/index.ts'
import { TextField } from '../../../../ui/index.ts'
import { ListField } from '../list-field.tsx'
import { MemberField } from '../member-field.tsx'
import { changeRow, newRow, type Row } from '../rows.ts'
import styles from './plan.module.css'
import { blankAction, type TypedAction } from './plan-draft.ts'

/** The actions: what, who, by when, and when it was done. */
export function ActionRows(props: {
  rows: readonly Row<TypedAction>[]
  errors: Readonly<Record<string, string>>
  onChange: (rows: Row<TypedAction>[]) => void
}) {
  const { rows, errors, onChange } = props
  const words = useMessages().steps.plan
  const members = useMembers()
  const set = (key: string, change: Partial<TypedAction>) => onChange(changeRow(rows, key, change))
  return (
    <ListField
      title={words.actions}
      rows={rows}
      nameOf={(row, index) => row.title || `${words.action} ${index + 1}`}
      addLabel={words.addAction}
      layout={styles.action}
      onAdd={() => onChange([...rows, newRow(blankAction)])}
      onRemove={(key) => onChange(rows.filter((row) => row.key !== key))}
    >
      {(row, index) => (
        <>
          <TextField
            label={words.action}
            value={row.title}
            onChange={(event) => set(row.key, { title: event.target.value })}
            error={errors[`actions.${index}.title`]}
          />
          <MemberField
            label={words.owner}
            members={members}
            value={row.ownerId}
            onChange={(ownerId) => set(row.key, { ownerId })}
            error={errors[`actions.${index}.ownerId`]}
          />
          <TextField
            type="date"
            label={words.dueOn}
            value={row.dueOn}
            onChange={(event) => set(row.key, { dueOn: event.target.value })}
            error={errors[`actions.${index}.dueOn`]}
          />
          <TextField
            type="date"
            label={words.doneOn}
            value={row.doneOn}
            onChange={(event) => set(row.key, { doneOn: event.target.value })}
            error={errors[`actions.${index}.doneOn`]}
          />
        </>
      )}
    </ListField>
  )
}
