import { dateFormats, type Indicator, type ReadingMapping, type ReadingPreview } from '@ratchet/contract'
import { useMessages } from '../../messages/index.ts'
import { SelectField, TextField } from '../../ui/index.ts'
import styles from './service-levels.module.css'

type Mapping = ReadingPreview['mapping']
type ColumnField = 'timeColumn' | 'valueColumn' | 'goodColumn' | 'badColumn' | 'totalColumn' | 'filterColumn'

/** Which column is what. Guesses come filled in. An empty choice is sent as an empty text, which takes a guess away. */
export function ReadingColumns(props: {
  kind: Indicator['kind']
  preview: ReadingPreview
  onChange: (mapping: Mapping) => void
}) {
  const { kind, preview, onChange } = props
  const { readings: words } = useMessages().serviceLevels
  const { mapping, columns } = preview
  const put = (change: Mapping) => onChange({ ...mapping, ...change })
  const column = (field: ColumnField, label: string, none = words.choose) => (
    <SelectField
      label={label}
      value={mapping[field] ?? ''}
      onChange={(event) => put({ [field]: event.target.value })}
    >
      <option value="">{none}</option>
      {columns.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </SelectField>
  )
  return (
    <fieldset className={styles.form}>
      <legend>
        <b>{words.columns}</b>
      </legend>
      <div className={styles.pair}>
        {column('timeColumn', words.time)}
        <SelectField
          label={words.dateFormat}
          value={mapping.dateFormat ?? ''}
          onChange={(event) => put({ dateFormat: event.target.value as ReadingMapping['dateFormat'] })}
        >
          {mapping.dateFormat ? null : <option value="">{words.choose}</option>}
          {dateFormats.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </SelectField>
        {kind === 'events' ? (
          <>
            {column('goodColumn', words.good)}
            {column('badColumn', words.bad)}
            {column('totalColumn', words.total)}
          </>
        ) : (
          column('valueColumn', kind === 'states' ? words.state : words.value)
        )}
        {kind === 'states' ? (
          <TextField
            key={`good ${mapping.goodWords}`}
            label={words.goodWords}
            defaultValue={mapping.goodWords ?? ''}
            onBlur={(event) =>
              event.target.value !== (mapping.goodWords ?? '') && put({ goodWords: event.target.value })
            }
          />
        ) : null}
        {column('filterColumn', words.filter, words.all)}
        {mapping.filterColumn ? (
          <SelectField
            label={words.filterIs}
            value={mapping.filterValue ?? ''}
            onChange={(event) => put({ filterValue: event.target.value })}
          >
            <option value="">{words.choose}</option>
            {preview.filterValues.map((value) => (
              <option key={value} value={value}>
                {value}
              </option>
            ))}
          </SelectField>
        ) : null}
        <TextField
          key={`zone ${mapping.zone}`}
          label={words.zone}
          defaultValue={mapping.zone ?? ''}
          onBlur={(event) => event.target.value !== mapping.zone && put({ zone: event.target.value.trim() })}
        />
      </div>
      {preview.notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      <Sample preview={preview} />
    </fieldset>
  )
}

function Sample({ preview }: { preview: ReadingPreview }) {
  const { readings: words } = useMessages().serviceLevels
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard.
    <section className={styles.scroll} aria-label={words.sample} tabIndex={0}>
      <table className={styles.small}>
        <thead>
          <tr>
            {preview.columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.sample.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no identity but their place.
            <tr key={i}>
              {preview.columns.map((name) => (
                <td key={name}>{row[name]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
