import { useDisclosure } from '@mantine/hooks'
import type { ReviewSummary } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, useMayContribute, useRefusal, useTeams } from '../../api/index.ts'
import { useRowKeys } from '../../keyboard/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, Dialog, EmptyState, LeadWithTerm, PageHead, ProblemNote, Skeleton } from '../../ui/index.ts'
import { HabitDots } from './habit-dots.tsx'
import { MeetingState } from './meeting-state.tsx'
import { ReviewForm } from './review-form.tsx'
import styles from './reviews.module.css'
import { useMeetingTime } from './use-meeting-time.ts'
import { useReviewWords } from './use-review-words.ts'

/** Every review of the workspace: when it meets next, and whether it is a habit. */
export function ReviewsPage({ onOpen }: { onOpen: (reviewId: string) => void }) {
  const { reviews: words, calendars, practiceMeasures, frame } = useMessages()
  const list = useQuery(api.reviews.listReviews.queryOptions())
  const refusal = useRefusal(list.error)
  const [scheduling, schedule] = useDisclosure(false)
  const mayWrite = useMayContribute()
  const button = mayWrite ? (
    <Button kind="go" onClick={schedule.open}>
      {words.schedule}
    </Button>
  ) : null
  const found = list.data?.reviews ?? []
  return (
    <>
      <PageHead
        title={words.title}
        lead={<LeadWithTerm name="review" lead={words.lead} />}
        actions={found.length > 0 ? button : null}
      />
      {refusal ? (
        <ProblemNote action={<Button onClick={() => list.refetch()}>{frame.tryAgain}</Button>}>
          {refusal.sentence}
        </ProblemNote>
      ) : null}
      {list.isPending ? <Skeleton label={frame.loading} /> : null}
      {list.data && found.length === 0 ? (
        <EmptyState title={words.emptyTitle} action={button}>
          <p>{words.emptyText}</p>
        </EmptyState>
      ) : null}
      <ReviewTable reviews={found} />
      <p className={styles.ways}>
        <Link to="/calendars">{calendars.toCalendars}</Link>
        <Link to="/practice">{practiceMeasures.toPractice}</Link>
      </p>
      <Dialog title={words.schedule} open={scheduling} onClose={schedule.close} size="wide">
        <ReviewForm
          onSaved={(reviewId) => {
            schedule.close()
            onOpen(reviewId)
          }}
        />
      </Dialog>
    </>
  )
}

function ReviewTable({ reviews }: { reviews: readonly ReviewSummary[] }) {
  const words = useMessages().reviews
  const rows = useRowKeys<HTMLTableSectionElement>()
  if (reviews.length === 0) return null
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.columns.name}</th>
          <th scope="col">{words.columns.next}</th>
          <th scope="col">{words.columns.habit}</th>
        </tr>
      </thead>
      <tbody ref={rows}>
        {reviews.map((review) => (
          <ReviewRow key={review.id} review={review} />
        ))}
      </tbody>
    </table>
  )
}

function ReviewRow({ review }: { review: ReviewSummary }) {
  const words = useMessages().reviews
  const { kind } = useReviewWords()
  const teams = useTeams()
  const time = useMeetingTime()
  const { id, name, next, habit, teamId, endedAt } = review
  const team = teams.find((found) => found.id === teamId)?.name ?? words.wholeWorkspace
  return (
    <tr>
      <th scope="row">
        <Link to="/reviews/$reviewId" params={{ reviewId: id }} data-row>
          {name}
        </Link>
        <small>
          {words.kindOf(kind(review.kind), team)}
          {endedAt ? `, ${words.ended}` : ''}
        </small>
      </th>
      <td>
        {next ? (
          <>
            <Link to="/reviews/$reviewId/$plannedOn" params={{ reviewId: id, plannedOn: next.plannedOn }}>
              {time.day(next)}
            </Link>
            <small>
              {time.clock(next)} <MeetingState state={next.state} quiet />
            </small>
          </>
        ) : (
          <span className={styles.faint}>{words.none}</span>
        )}
      </td>
      <td>
        <HabitDots habit={habit} />
        <small>{words.habit(habit.held, habit.planned)}</small>
      </td>
    </tr>
  )
}
