import { dateFormats, type ImportMapping, type ImportPreview } from '@ratchet/contract'
import { useMessages } from '../../messages/index.ts'
import { SelectField, TextField } from '../../ui/index.ts'
import { dateExamples } from './date-examples.ts'
import styles from './forms.module.css'

type Put = (mapping: ImportPreview['mapping']) => void

/** Which column is what, and how dates and numbers are written. Guesses come filled in, with their grounds. */
export function ImportMappingFields({ preview, onChange }: { preview: ImportPreview; onChange: Put }) {
  const words = useMessages().metrics.importing
  const { mapping, columns } = preview
  const put = (change: ImportPreview['mapping']) => onChange({ ...mapping, ...change })
  const putDenominator = (column: string) => {
    const { denominatorColumn: _gone, ...rest } = mapping
    onChange(column === '' ? rest : { ...rest, denominatorColumn: column })
  }
  return (
    <fieldset className={styles.form}>
      <legend>
        <b>{words.mapping}</b>
      </legend>
      <div className={styles.pair}>
        <ColumnField
          label={words.timeColumn}
          none={words.chooseColumn}
          columns={columns}
          value={mapping.timeColumn}
          onChange={(timeColumn) => put({ timeColumn })}
        />
        <ColumnField
          label={words.valueColumn}
          none={words.chooseColumn}
          columns={columns}
          value={mapping.valueColumn}
          onChange={(valueColumn) => put({ valueColumn })}
        />
        <ColumnField
          label={words.denominatorColumn}
          none={words.noColumn}
          columns={columns}
          value={mapping.denominatorColumn}
          onChange={putDenominator}
        />
        <SelectField
          label={words.dateFormat}
          value={mapping.dateFormat ?? ''}
          onChange={(event) => put({ dateFormat: event.target.value as ImportMapping['dateFormat'] })}
        >
          {mapping.dateFormat ? null : <option value="">{words.chooseColumn}</option>}
          {dateFormats.map((name) => (
            <option key={name} value={name}>
              {dateExamples[name]}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={words.decimalMark}
          value={mapping.decimalMark ?? '.'}
          onChange={(event) => put({ decimalMark: event.target.value as ImportMapping['decimalMark'] })}
        >
          <option value=".">{words.point}</option>
          <option value=",">{words.comma}</option>
        </SelectField>
        <TextField
          key={mapping.zone}
          label={words.zone}
          defaultValue={mapping.zone ?? ''}
          onBlur={(event) => event.target.value !== mapping.zone && put({ zone: event.target.value.trim() })}
        />
        <SelectField
          label={words.onDifference}
          value={mapping.onDifference ?? 'keep'}
          onChange={(event) => put({ onDifference: event.target.value as ImportMapping['onDifference'] })}
        >
          <option value="keep">{words.keep}</option>
          <option value="correct">{words.correct}</option>
        </SelectField>
      </div>
      {preview.notes.map((note) => (
        <p key={note} className="note quiet">
          {note}
        </p>
      ))}
    </fieldset>
  )
}

function ColumnField(props: {
  label: string
  none: string
  columns: readonly string[]
  value: string | undefined
  onChange: (column: string) => void
}) {
  return (
    <SelectField
      label={props.label}
      value={props.value ?? ''}
      onChange={(event) => props.onChange(event.target.value)}
    >
      <option value="">{props.none}</option>
      {props.columns.map((column) => (
        <option key={column} value={column}>
          {column}
        </option>
      ))}
    </SelectField>
  )
}
