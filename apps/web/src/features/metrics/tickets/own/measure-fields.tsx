import { type RecordDate, recordDates } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../../api/index.ts'
import { useMessages } from '../../../../messages/index.ts'
import { Button, SelectField, TextField } from '../../../../ui/index.ts'
import { ConditionRows } from './condition-rows.tsx'
import { conditionsPath, takesHours } from './draft-question.ts'
import styles from './own-question.module.css'
import type { QuestionFields } from './question-head.tsx'

const path = (field: string) => `ticketQuery.measure.${field}`

/** What the chosen kind of question needs to know besides. */
export function MeasureFields(props: QuestionFields & { sourceId: string; onAddHours: () => void }) {
  const { draft, put, errors, sourceId } = props
  const words = useMessages().metrics.tickets.own
  const { kind } = draft
  return (
    <>
      {takesHours(kind) ? (
        <div className={styles.pair}>
          <DateField {...props} side="from" />
          <DateField {...props} side="to" />
        </div>
      ) : null}
      {kind === 'count' || kind === 'backlog' || kind === 'share' ? null : (
        <div className={styles.pair}>
          {kind === 'share_over' ? (
            <TextField
              label={words.hours}
              inputMode="decimal"
              value={draft.hours}
              onChange={(event) => put({ hours: event.target.value })}
              error={errors[path('hours')]}
            />
          ) : (
            <TextField
              label={words.percentile}
              hint={words.percentileHint}
              inputMode="numeric"
              value={draft.percentile}
              onChange={(event) => put({ percentile: event.target.value })}
              error={errors[path('percentile')]}
            />
          )}
          {takesHours(kind) ? <HoursField {...props} /> : null}
        </div>
      )}
      {kind === 'share' ? (
        <ConditionRows
          sourceId={sourceId}
          legend={words.conditions}
          rows={draft.conditions}
          onChange={(conditions) => put({ conditions })}
          errors={errors}
          path={conditionsPath}
        />
      ) : null}
    </>
  )
}

function DateField({ draft, put, errors, absent, side }: QuestionFields & { side: 'from' | 'to' }) {
  const { own, dates } = useMessages().metrics.tickets
  return (
    <SelectField
      label={own[side]}
      value={draft[side]}
      onChange={(event) => put({ [side]: event.target.value as RecordDate })}
      error={errors[path(side)]}
    >
      {recordDates.map((date) => (
        <option key={date} value={date}>
          {absent.has(date) ? own.absent(dates[date]) : dates[date]}
        </option>
      ))}
    </SelectField>
  )
}

/** Clock hours, or those of a service; opening hours may be added on the way. */
function HoursField({ draft, put, errors, onAddHours }: QuestionFields & { onAddHours: () => void }) {
  const { own, templates } = useMessages().metrics.tickets
  const calendars = useQuery(api.sourceRecords.listServiceCalendars.queryOptions()).data?.calendars ?? []
  return (
    <div className={styles.hours}>
      <SelectField
        label={own.counted}
        value={draft.calendarId}
        onChange={(event) => put({ calendarId: event.target.value })}
        error={errors[path('calendarId')]}
      >
        <option value="">{templates.clockHours}</option>
        {calendars.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button kind="link" onClick={onAddHours}>
        {own.addHours}
      </Button>
    </div>
  )
}
