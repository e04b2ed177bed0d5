import { directions, type RecordDate, recordDates } from '@ratchet/contract'
import { useMessages } from '../../../../messages/index.ts'
import { SelectField, TextField } from '../../../../ui/index.ts'
import { measureKinds, type QuestionDraft, takesAttribution } from './draft-question.ts'
import styles from './own-question.module.css'

export interface QuestionFields {
  draft: QuestionDraft
  put: (change: Partial<QuestionDraft>) => void
  errors: Readonly<Record<string, string>>
  absent: ReadonlySet<RecordDate>
}

/** Name, what is measured, which way is better, and by which date a ticket counts. */
export function QuestionHead({ draft, put, errors }: QuestionFields) {
  const { tickets, fields, directions: directionWords } = useMessages().metrics
  const words = tickets.own
  return (
    <>
      <TextField
        label={words.name}
        placeholder={words.namePlaceholder}
        value={draft.name}
        onChange={(event) => put({ name: event.target.value })}
        error={errors.name}
      />
      <SelectField
        label={words.kind}
        value={draft.kind}
        onChange={(event) => put({ kind: event.target.value as QuestionDraft['kind'] })}
      >
        {measureKinds.map((kind) => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </SelectField>
      <div className={styles.pair}>
        <SelectField
          label={fields.direction}
          value={draft.direction}
          onChange={(event) => put({ direction: event.target.value as QuestionDraft['direction'] })}
          error={errors.direction}
        >
          {directions.map((name) => (
            <option key={name} value={name}>
              {directionWords[name]}
            </option>
          ))}
        </SelectField>
        {takesAttribution(draft.kind) ? (
          <SelectField
            label={tickets.templates.attribution}
            value={draft.attribution}
            onChange={(event) => put({ attribution: event.target.value as RecordDate })}
            error={errors['ticketQuery.attribution']}
          >
            {recordDates.map((date) => (
              <option key={date} value={date}>
                {date === 'opened'
                  ? tickets.templates.honest
                  : tickets.templates.flatters(tickets.dates[date])}
              </option>
            ))}
          </SelectField>
        ) : null}
      </div>
    </>
  )
}
