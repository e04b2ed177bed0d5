import { useDisclosure } from '@mantine/hooks'
import type { OccurrenceSummary } from '@ratchet/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, useMayContribute, useRefusal, useTeams } from '../../api/index.ts'
import { useRowKeys } from '../../keyboard/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { Button, Dialog, PageHead, ProblemNote, Skeleton } from '../../ui/index.ts'
import { HabitChart } from './habit-chart.tsx'
import { MeetingState } from './meeting-state.tsx'
import { ReviewForm } from './review-form.tsx'
import styles from './reviews.module.css'
import { Pareto } from './trend/pareto.tsx'
import { useMeetingTime } from './use-meeting-time.ts'
import { useReviewWords } from './use-review-words.ts'

/** One review: its meetings, past and next, the habit, and what people took away. */
export function ReviewPage({ reviewId }: { reviewId: string }) {
  const { reviews: words, trends, frame } = useMessages()
  const named = useReviewWords()
  const teams = useTeams()
  const mayWrite = useMayContribute()
  const found = useQuery(api.reviews.getReview.queryOptions({ input: { reviewId } }))
  const refusal = useRefusal(found.error)
  const [changing, change] = useDisclosure(false)
  if (refusal) return <ProblemNote>{refusal.sentence}</ProblemNote>
  if (!found.data) return <Skeleton label={frame.loading} />
  const { review, occurrences, months, openActions } = found.data
  const team = teams.find(({ id }) => id === review.teamId)?.name ?? words.wholeWorkspace
  return (
    <>
      <PageHead
        title={review.name}
        lead={`${named.kind(review.kind)} · ${team}. ${named.about(review.kind)}`}
        above={<Link to="/reviews">{words.title}</Link>}
        actions={
          mayWrite && review.endedAt === null ? <Button onClick={change.open}>{words.change}</Button> : null
        }
      />
      <div className={styles.columns}>
        <section aria-label={words.meetings}>
          <h2 className="voice">{words.meetings}</h2>
          <MeetingList reviewId={reviewId} meetings={occurrences} />
        </section>
        <div>
          <HabitChart months={months} />
          <section aria-label={words.openActions}>
            <h2 className="voice">{words.openActions}</h2>
            <OpenActions actions={openActions} />
          </section>
        </div>
      </div>
      {review.sourceId && review.attribute ? (
        <section aria-label={trends.title} className={styles.trends}>
          <h2 className="voice">{trends.title}</h2>
          <Pareto sourceId={review.sourceId} attribute={review.attribute} />
        </section>
      ) : null}
      <Dialog title={words.change} open={changing} onClose={change.close} size="wide">
        <ReviewForm review={review} onSaved={change.close} />
        <EndReview reviewId={reviewId} version={review.version} onEnded={change.close} />
      </Dialog>
    </>
  )
}

function MeetingList({ reviewId, meetings }: { reviewId: string; meetings: readonly OccurrenceSummary[] }) {
  const words = useMessages().reviews
  const time = useMeetingTime()
  const rows = useRowKeys<HTMLUListElement>()
  if (meetings.length === 0) return <p className={styles.faint}>{words.noMeetings}</p>
  return (
    <ul ref={rows} className={styles.meetings}>
      {meetings.toReversed().map((meeting) => (
        <li key={meeting.plannedOn} data-state={meeting.state}>
          <Link
            to="/reviews/$reviewId/$plannedOn"
            params={{ reviewId, plannedOn: meeting.plannedOn }}
            data-row
          >
            {time.longDay(meeting)}
          </Link>
          <span>
            {time.clock(meeting)}
            {meeting.moved ? `, ${words.moved}` : ''}
          </span>
          <MeetingState state={meeting.state} />
        </li>
      ))}
    </ul>
  )
}

function OpenActions(props: {
  actions: readonly { id: string; title: string; owner: { name: string } | null; dueOn: string | null }[]
}) {
  const { meeting: words } = useMessages()
  const format = useFormat()
  if (props.actions.length === 0) return <p className={styles.faint}>{words.noActions}</p>
  return (
    <ul className={styles.actions}>
      {props.actions.map(({ id, title, owner, dueOn }) => (
        <li key={id}>
          {title}
          <small>
            {owner?.name ?? words.nobody}
            {dueOn ? `, ${words.actionDue.toLowerCase()} ${format.date(dueOn)}` : ''}
          </small>
        </li>
      ))}
    </ul>
  )
}

function EndReview(props: { reviewId: string; version: number; onEnded: () => void }) {
  const words = useMessages().reviews
  const queryClient = useQueryClient()
  const end = useMutation({
    ...api.reviews.updateReview.mutationOptions(),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: api.reviews.key() })
      props.onEnded()
    },
  })
  const refusal = useRefusal(end.error)
  const { reviewId, version } = props
  return (
    <details className={styles.ending}>
      <summary>{words.end}</summary>
      <p>{words.endSure}</p>
      {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <Button pending={end.isPending} onClick={() => end.mutate({ reviewId, version, ended: true })}>
        {words.end}
      </Button>
    </details>
  )
}
