import { useMessages } from '../../../../messages/index.ts'
import { Button, TextField } from '../../../../ui/index.ts'
import { type HoursDraft, type StretchDraft, stretchError, weekdays } from './draft-hours.ts'
import styles from './own-question.module.css'

/** One stretch of the day, for the weekdays that are ticked. */
export function StretchRow(props: {
  draft: HoursDraft
  place: number
  stretch: StretchDraft
  errors: Readonly<Record<string, string>>
  onChange: (changed: StretchDraft) => void
  onRemove: (() => void) | null
}) {
  const { draft, place, stretch, errors, onChange, onRemove } = props
  const words = useMessages().metrics.tickets.own.openingHours
  const toggle = (day: number) =>
    onChange({
      ...stretch,
      weekdays: stretch.weekdays.includes(day)
        ? stretch.weekdays.filter((one) => one !== day)
        : [...stretch.weekdays, day],
    })
  return (
    <fieldset className={styles.row}>
      <legend className="unseen">{words.stretch(place + 1)}</legend>
      <div className={styles.days}>
        {weekdays.map((day) => (
          <label key={day} className={styles.day}>
            <input type="checkbox" checked={stretch.weekdays.includes(day)} onChange={() => toggle(day)} />
            {words.weekdays[day - 1]}
          </label>
        ))}
      </div>
      <div className={styles.times}>
        <TextField
          label={words.from}
          inputMode="numeric"
          value={stretch.from}
          onChange={(event) => onChange({ ...stretch, from: event.target.value })}
        />
        <TextField
          label={words.to}
          hint={words.toHint}
          inputMode="numeric"
          value={stretch.to}
          onChange={(event) => onChange({ ...stretch, to: event.target.value })}
          error={stretchError(errors, draft, place)}
        />
      </div>
      {onRemove ? (
        <Button kind="link" onClick={onRemove}>
          {words.removeStretch(place + 1)}
        </Button>
      ) : null}
    </fieldset>
  )
}
