import type { CalendarFeed } from '@ratchet/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { api, queryClient, useMayContribute, useRefusal, useTeams } from '../../api/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import {
  Button,
  PageHead,
  ProblemNote,
  SelectField,
  ShownOnce,
  Skeleton,
  useAnnounce,
} from '../../ui/index.ts'
import styles from './reviews.module.css'

/** Calendars to subscribe to: one's own reviews or a team's; each link is shown once and can be taken back. */
export function CalendarsPage() {
  const { calendars: words, reviews, frame } = useMessages()
  const found = useQuery(api.reviews.listCalendarFeeds.queryOptions())
  const refusal = useRefusal(found.error)
  const feeds = found.data?.feeds ?? []
  return (
    <>
      <PageHead title={words.title} lead={words.lead} above={<Link to="/reviews">{reviews.title}</Link>} />
      {useMayContribute() ? <MakeCalendar /> : null}
      {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      {found.isPending ? <Skeleton label={frame.loading} rows={2} /> : null}
      {found.data && feeds.length === 0 ? <p className={styles.calendarNote}>{words.none}</p> : null}
      {feeds.length > 0 ? (
        <section aria-labelledby="my-calendars" className={styles.myCalendars}>
          <h2 id="my-calendars">{words.mine}</h2>
          <ul className={styles.calendars}>
            {feeds.map((feed) => (
              <FeedRow key={feed.id} feed={feed} />
            ))}
          </ul>
        </section>
      ) : null}
      <p className={styles.calendarNote}>{words.how}</p>
    </>
  )
}

function MakeCalendar() {
  const words = useMessages().calendars
  const teams = useTeams()
  const [teamId, setTeamId] = useState('')
  const make = useMutation(
    api.reviews.createCalendarFeed.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.reviews.listCalendarFeeds.key() }),
    }),
  )
  const refusal = useRefusal(make.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    make.mutate({ teamId: teamId === '' ? null : teamId })
  }
  return (
    <>
      <form className={styles.makeCalendar} onSubmit={submit}>
        <SelectField label={words.of} value={teamId} onChange={({ target }) => setTeamId(target.value)}>
          <option value="">{words.own}</option>
          {teams.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <Button kind="go" type="submit" pending={make.isPending}>
          {words.make}
        </Button>
      </form>
      {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      {make.data ? <ShownOnce title={words.once} label={words.link} secret={make.data.link} /> : null}
    </>
  )
}

function FeedRow({ feed: { id, teamId, createdAt } }: { feed: CalendarFeed }) {
  const words = useMessages().calendars
  const format = useFormat()
  const announce = useAnnounce()
  const team = useTeams().find((one) => one.id === teamId)
  const name = teamId === null ? words.own : (team?.name ?? '')
  const revoke = useMutation(
    api.reviews.revokeCalendarFeed.mutationOptions({
      onSuccess: () => announce(words.revoked),
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.reviews.listCalendarFeeds.key() }),
    }),
  )
  const refusal = useRefusal(revoke.error)
  return (
    <li>
      <span>
        <b>{name}</b>
        <small>{words.madeOn(format.dateTime(createdAt))}</small>
      </span>
      <Button
        pending={revoke.isPending}
        aria-label={words.revokeOf(name)}
        onClick={() => revoke.mutate({ feedId: id })}
      >
        {words.revoke}
      </Button>
      {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
    </li>
  )
}
