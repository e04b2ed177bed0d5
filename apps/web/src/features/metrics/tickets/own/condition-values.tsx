import { type KeyboardEvent, useId } from 'react'
import { useFormat, useMessages } from '../../../../messages/index.ts'
import { Button, TextField } from '../../../../ui/index.ts'
import { type ConditionDraft, comparesList, comparesNumber, conditionOf } from './draft-question.ts'
import styles from './own-question.module.css'

/** As many as can be overlooked; the others are proposed while one types. */
const drawn = 8

/** What an attribute is compared with: frequent values to tick and others to type, a number, or nothing. */
export function ConditionValues(props: {
  row: ConditionDraft
  frequent: readonly { value: string; count: number }[]
  onChange: (change: Partial<ConditionDraft>) => void
}) {
  const { row, frequent, onChange } = props
  const { own: words, templates } = useMessages().metrics.tickets
  const format = useFormat()
  const proposals = useId()
  const typed = {
    value: row.typed,
    onChange: (event: { target: { value: string } }) => onChange({ typed: event.target.value }),
  }
  if (comparesNumber(row.test)) return <TextField label={words.number} inputMode="decimal" {...typed} />
  if (!comparesList(row.test) || row.attribute === '') return null
  const add = () => onChange({ values: conditionOf(row).values, typed: '' })
  const addOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || row.typed.trim() === '') return
    event.preventDefault()
    add()
  }
  const counts = new Map(frequent.map(({ value, count }) => [value, count]))
  const shown = new Set([...frequent.slice(0, drawn).map(({ value }) => value), ...row.values])
  const toggle = (value: string) =>
    onChange({
      values: row.values.includes(value) ? row.values.filter((one) => one !== value) : [...row.values, value],
    })
  return (
    <>
      <fieldset className={styles.values}>
        <legend className="unseen">{words.values}</legend>
        {[...shown].map((value) => (
          <label key={value} className={styles.tick}>
            <input type="checkbox" checked={row.values.includes(value)} onChange={() => toggle(value)} />
            <span>
              {value}
              {counts.has(value) ? (
                <small>{templates.count(format.number(counts.get(value) ?? 0))}</small>
              ) : null}
            </span>
          </label>
        ))}
      </fieldset>
      <div className={styles.adding}>
        <TextField label={words.otherValue} list={proposals} onKeyDown={addOnEnter} {...typed} />
        <datalist id={proposals}>
          {frequent.slice(drawn).map(({ value }) => (
            <option key={value} value={value} />
          ))}
        </datalist>
        <Button onClick={add} disabled={row.typed.trim() === ''}>
          {words.addValue}
        </Button>
      </div>
    </>
  )
}
