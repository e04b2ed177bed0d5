import { periods, type RecordDate } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { SelectField } from '../../../ui/index.ts'
import type { Chosen } from './chosen-metrics.ts'
import styles from './tickets.module.css'

const dates: RecordDate[] = ['opened', 'resolved', 'closed']

/** Period, season, attribution date and hours: one choice for all metrics of the page. */
export function CountingFields(props: { chosen: Chosen; onChange: (change: Partial<Chosen>) => void }) {
  const { chosen, onChange } = props
  const { tickets, periods: periodWords } = useMessages().metrics
  const words = tickets.templates
  const calendars = useQuery(api.sourceRecords.listServiceCalendars.queryOptions()).data?.calendars ?? []
  return (
    <fieldset className={styles.group}>
      <legend>{words.how}</legend>
      <div className={styles.how}>
        <SelectField
          label={words.period}
          value={chosen.period}
          onChange={(event) => onChange({ period: event.target.value as Chosen['period'] })}
        >
          {periods.map((period) => (
            <option key={period} value={period}>
              {periodWords[period]}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={words.attribution}
          value={chosen.attribution}
          onChange={(event) => onChange({ attribution: event.target.value as RecordDate })}
        >
          {dates.map((date) => (
            <option key={date} value={date}>
              {date === 'opened' ? words.honest : words.flatters(tickets.dates[date])}
            </option>
          ))}
        </SelectField>
        {calendars.length > 0 ? (
          <SelectField
            label={words.hours}
            value={chosen.calendarId}
            onChange={(event) => onChange({ calendarId: event.target.value })}
          >
            <option value="">{words.clockHours}</option>
            {calendars.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        ) : null}
      </div>
      {chosen.period === 'day' ? (
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={chosen.season}
            onChange={(event) => onChange({ season: event.target.checked })}
          />
          <span>{words.season}</span>
        </label>
      ) : null}
    </fieldset>
  )
}
