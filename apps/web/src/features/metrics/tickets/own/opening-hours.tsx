import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, queryClient, useMe, useRefusal } from '../../../../api/index.ts'
import { useMessages } from '../../../../messages/index.ts'
import { Button, Dialog, ProblemNote, TextField, useAnnounce } from '../../../../ui/index.ts'
import { type HoursDraft, hoursPaths, hoursToSend, newHours, newStretch } from './draft-hours.ts'
import { HolidayRows } from './holiday-rows.tsx'
import styles from './own-question.module.css'
import { StretchRow } from './stretch-row.tsx'

/** Adds opening hours in the workspace's zone. What was typed outlives closing the sheet. */
export function OpeningHours(props: {
  open: boolean
  onClose: () => void
  onAdded: (calendarId: string) => void
}) {
  const { open, onClose, onAdded } = props
  const words = useMessages().metrics.tickets.own.openingHours
  const announce = useAnnounce()
  const { zone } = useMe().workspace
  const [draft, setDraft] = useState<HoursDraft>(newHours)
  const create = useMutation(
    api.sourceRecords.createServiceCalendar.mutationOptions({
      onSuccess: async ({ calendar }) => {
        await queryClient.invalidateQueries({ queryKey: api.sourceRecords.listServiceCalendars.key() })
        announce(words.saved)
        setDraft(newHours)
        onAdded(calendar.id)
      },
    }),
  )
  const refusal = useRefusal(create.error, hoursPaths(draft))
  const errors = refusal?.fields ?? {}
  const put = (change: Partial<HoursDraft>) => {
    // Refusals name stretches and holidays by their place, which any change of them may move.
    if ('stretches' in change || 'holidays' in change) create.reset()
    setDraft((now) => ({ ...now, ...change }))
  }
  const { stretches } = draft
  const next = Math.max(-1, ...stretches.map(({ key }) => key)) + 1
  const send = (event: FormEvent) => {
    event.preventDefault()
    create.mutate({ ...hoursToSend(draft), zone })
  }
  return (
    <Dialog title={words.title} open={open} onClose={onClose}>
      <form className={styles.form} onSubmit={send} noValidate>
        <p className={styles.lead}>{words.lead(zone)}</p>
        <TextField
          label={words.name}
          placeholder={words.namePlaceholder}
          value={draft.name}
          onChange={(event) => put({ name: event.target.value })}
          error={errors.name}
        />
        {stretches.map((stretch, place) => (
          <StretchRow
            key={stretch.key}
            {...{ draft, place, stretch, errors }}
            onChange={(changed) =>
              put({ stretches: stretches.map((one) => (one === stretch ? changed : one)) })
            }
            onRemove={
              stretches.length > 1
                ? () => put({ stretches: stretches.filter((one) => one !== stretch) })
                : null
            }
          />
        ))}
        {errors.hours ? <p className={styles.wrong}>{errors.hours}</p> : null}
        <div className={styles.actions}>
          <Button onClick={() => put({ stretches: [...stretches, newStretch(next)] })}>
            {words.addStretch}
          </Button>
        </div>
        <HolidayRows rows={draft.holidays} errors={errors} onChange={(holidays) => put({ holidays })} />
        {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
        <div className={styles.actions}>
          <Button type="submit" kind="go" pending={create.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
