import { type ActionKind, type ActionWay, actionKinds, actionWays } from '@ratchet/contract'
import { useMembers } from '../../../../api/index.ts'
import { useMessages } from '../../../../messages/index.ts'
import { SelectField, TextField } from '../../../../ui/index.ts'
import { ListField } from '../list-field.tsx'
import { MemberField } from '../member-field.tsx'
import { changeRow, newRow, type Row } from '../rows.ts'
import { AfterField } from './after-field.tsx'
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
          <SelectField
            label={words.kind}
            value={row.kind}
            onChange={(event) => set(row.key, { kind: event.target.value as ActionKind })}
          >
            {actionKinds.map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={words.way}
            value={row.way}
            onChange={(event) => set(row.key, { way: event.target.value as ActionWay | '' })}
          >
            <option value="">{words.noWay}</option>
            {actionWays.map((way) => (
              <option key={way} value={way}>
                {words.ways[way]}
              </option>
            ))}
          </SelectField>
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
          {row.doneOn || row.evidence ? (
            <TextField
              label={words.evidence}
              value={row.evidence}
              onChange={(event) => set(row.key, { evidence: event.target.value })}
              error={errors[`actions.${index}.evidence`]}
            />
          ) : null}
          <AfterField
            row={row}
            rows={rows}
            error={errors[`actions.${index}.after`]}
            onChange={(after) => set(row.key, { after })}
          />
        </>
      )}
    </ListField>
  )
}
