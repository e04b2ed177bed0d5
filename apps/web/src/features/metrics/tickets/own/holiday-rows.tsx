import { useMessages } from '../../../../messages/index.ts'
import { Button, TextField } from '../../../../ui/index.ts'
import { type HolidayDraft, holidayError } from './draft-hours.ts'
import styles from './own-question.module.css'

/** Days on which the service is closed, whatever the weekday. */
export function HolidayRows(props: {
  rows: readonly HolidayDraft[]
  errors: Readonly<Record<string, string>>
  onChange: (rows: HolidayDraft[]) => void
}) {
  const { rows, errors, onChange } = props
  const words = useMessages().metrics.tickets.own.openingHours
  const put = (row: HolidayDraft, change: Partial<HolidayDraft>) =>
    onChange(rows.map((one) => (one === row ? { ...row, ...change } : one)))
  const next = Math.max(-1, ...rows.map(({ key }) => key)) + 1
  return (
    <fieldset className={styles.group}>
      <legend>{words.holidays}</legend>
      {rows.map((row, place) => (
        <div key={row.key} className={styles.row}>
          <div className={styles.times}>
            <TextField
              label={words.holidayOn}
              type="date"
              value={row.on}
              onChange={(event) => put(row, { on: event.target.value })}
              error={holidayError(errors, place)}
            />
            <TextField
              label={words.holidayName}
              value={row.name}
              onChange={(event) => put(row, { name: event.target.value })}
            />
          </div>
          <Button kind="link" onClick={() => onChange(rows.filter((one) => one !== row))}>
            {words.removeHoliday(place + 1)}
          </Button>
        </div>
      ))}
      <Button onClick={() => onChange([...rows, { key: next, on: '', name: '' }])}>{words.addHoliday}</Button>
    </fieldset>
  )
}
