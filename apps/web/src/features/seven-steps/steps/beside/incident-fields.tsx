import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../../api/index.ts'
import { useMessages } from '../../../../messages/index.ts'
import { SelectField, TextField } from '../../../../ui/index.ts'
import { ListField } from '../list-field.tsx'
import { changeRow, newRow, type Row, writtenRows } from '../rows.ts'
import steps from '../steps.module.css'
import styles from './beside.module.css'
import type { Part } from './part.ts'
import { typedNumber } from './typed-number.ts'

type Category = { name: string; count: string }
const blank: Category = { name: '', count: '' }

/** Incidents by category: counted from a source's tickets, or typed. */
export function IncidentFields({ errors, onChange }: Part) {
  const words = useMessages().evidence.beside
  const [typed, setTyped] = useState({ title: '', from: '', to: '', sourceId: '', attribute: '' })
  const [rows, setRows] = useState<Row<Category>[]>(() => [newRow(blank), newRow(blank), newRow(blank)])
  const sources = useQuery(api.sourceRecords.listSources.queryOptions())
  const attributes = useQuery({
    ...api.sourceRecords.listAttributes.queryOptions({ input: { sourceId: typed.sourceId } }),
    enabled: typed.sourceId !== '',
  })
  const tell = (next: typeof typed, categories: Row<Category>[]) => {
    setTyped(next)
    setRows(categories)
    const { title, from, to, sourceId, attribute } = next
    const written = writtenRows(categories, ['name', 'count']).map(({ name, count }) => ({
      name,
      count: typedNumber(count),
    }))
    onChange({
      title,
      from,
      to,
      tickets: sourceId === '' ? null : { sourceId, attribute },
      categories: sourceId === '' ? written : null,
    })
  }
  // Empty rows are not sent, so the server counts only those in which something stands.
  const sent = writtenRows(rows, ['name', 'count']).map(({ key }) => key)
  const errorOf = (key: string, field: keyof Category) => errors[`categories.${sent.indexOf(key)}.${field}`]
  const set = (change: Partial<typeof typed>) => tell({ ...typed, ...change }, rows)
  const known = sources.data?.sources ?? []
  return (
    <>
      <TextField
        label={words.title_}
        value={typed.title}
        onChange={(event) => set({ title: event.target.value })}
        error={errors.title}
      />
      <div className={steps.row}>
        <TextField
          type="date"
          label={words.from}
          value={typed.from}
          onChange={(event) => set({ from: event.target.value })}
          error={errors.from}
        />
        <TextField
          type="date"
          label={words.to}
          value={typed.to}
          onChange={(event) => set({ to: event.target.value })}
          error={errors.to}
        />
        {known.length > 0 ? (
          <SelectField
            label={words.countFrom}
            value={typed.sourceId}
            onChange={(event) => set({ sourceId: event.target.value, attribute: '' })}
          >
            <option value="">{words.typed}</option>
            {known.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        ) : null}
        {typed.sourceId !== '' ? (
          <SelectField
            label={words.attribute}
            value={typed.attribute}
            onChange={(event) => set({ attribute: event.target.value })}
            error={errors['tickets.attribute']}
          >
            <option value="" />
            {(attributes.data?.attributes ?? []).map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </SelectField>
        ) : null}
      </div>
      {typed.sourceId === '' ? (
        <ListField
          title={words.categories}
          rows={rows}
          nameOf={(row, index) => row.name || `${words.category} ${index + 1}`}
          addLabel={words.addCategory}
          layout={styles.category}
          onAdd={() => tell(typed, [...rows, newRow(blank)])}
          onRemove={(key) =>
            tell(
              typed,
              rows.filter((row) => row.key !== key),
            )
          }
        >
          {(row) => (
            <>
              <TextField
                label={words.category}
                value={row.name}
                onChange={(event) => tell(typed, changeRow(rows, row.key, { name: event.target.value }))}
                error={errorOf(row.key, 'name')}
              />
              <TextField
                label={words.count}
                inputMode="numeric"
                value={row.count}
                onChange={(event) => tell(typed, changeRow(rows, row.key, { count: event.target.value }))}
                error={errorOf(row.key, 'count')}
              />
            </>
          )}
        </ListField>
      ) : null}
    </>
  )
}
