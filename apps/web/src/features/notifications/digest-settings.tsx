import { digestRhythms, type NotificationSettings } from '@ratchet/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, queryClient, useRefusal } from '../../api/index.ts'
import { useFormat, useLanguage, useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, SelectField, TextField, useAnnounce } from '../../ui/index.ts'
import styles from './news.module.css'

const fullHours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)

const options = () => api.notifications.getNotificationSettings.queryOptions()

/** How often the reader wants a digest, when and where, and the digests there were. */
export function DigestSettings() {
  const words = useMessages().notifications.digest
  const format = useFormat()
  const { data } = useQuery(options())
  if (!data) return null
  return (
    <section className={styles.settings} aria-labelledby="digest">
      <h2 id="digest">{words.title}</h2>
      <p>
        {words.lead} {data.mailed ? words.mailed : words.notMailed}
      </p>
      <SettingsForm before={data.settings} />
      <h3>{words.earlier}</h3>
      {data.digests.length === 0 ? <p>{words.none}</p> : null}
      <ul>
        {data.digests.map(({ id, madeAt, count }) => (
          <li key={id}>{words.of(format.dateTime(madeAt), count)}</li>
        ))}
      </ul>
    </section>
  )
}

function SettingsForm({ before }: { before: NotificationSettings }) {
  const words = useMessages().notifications.digest
  const { language } = useLanguage()
  const announce = useAnnounce()
  const [to, setTo] = useState(before)
  const put = (change: Partial<NotificationSettings>) => setTo({ ...to, ...change })
  const save = useMutation(
    api.notifications.setNotificationSettings.mutationOptions({
      onSuccess: async () => {
        announce(words.saved)
        await queryClient.invalidateQueries({ queryKey: options().queryKey })
      },
    }),
  )
  const refusal = useRefusal(save.error, ['zone'])
  const send = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(to)
  }
  const zones = Intl.supportedValuesOf('timeZone')
  return (
    <form onSubmit={send}>
      <div className={styles.settingsRow}>
        <SelectField
          label={words.rhythm}
          value={to.rhythm}
          onChange={(event) => put({ rhythm: event.target.value as NotificationSettings['rhythm'] })}
        >
          {digestRhythms.map((rhythm) => (
            <option key={rhythm} value={rhythm}>
              {words.rhythms[rhythm]}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={words.weekday}
          value={to.weekday}
          disabled={to.rhythm !== 'weekly'}
          onChange={(event) => put({ weekday: Number(event.target.value) })}
        >
          {[1, 2, 3, 4, 5, 6, 7].map((day) => (
            <option key={day} value={day}>
              {weekdayName(day, language)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={words.hour}
          value={to.hour}
          disabled={to.rhythm === 'off'}
          onChange={(event) => put({ hour: Number(event.target.value) })}
        >
          {fullHours.map((time, hour) => (
            <option key={time} value={hour}>
              {time}
            </option>
          ))}
        </SelectField>
        <TextField
          label={words.zone}
          value={to.zone}
          list="time-zones"
          onChange={(event) => put({ zone: event.target.value })}
          error={refusal?.fields.zone}
        />
        <SelectField
          label={words.language}
          value={to.language}
          onChange={(event) => put({ language: event.target.value === 'de' ? 'de' : 'en' })}
        >
          <option value="en">English</option>
          <option value="de">Deutsch</option>
        </SelectField>
      </div>
      <datalist id="time-zones">
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <label>
        <input
          type="checkbox"
          checked={to.mentionsAtOnce}
          onChange={(event) => put({ mentionsAtOnce: event.target.checked })}
        />{' '}
        {words.mentionsAtOnce}
      </label>
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <div>
        <Button type="submit" pending={save.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}

/** 1 is Monday; the third of January 2000 was one. */
const weekdayName = (day: number, language: string) =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, 0, 2 + day))
