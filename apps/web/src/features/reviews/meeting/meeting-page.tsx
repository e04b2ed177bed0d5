import { Link } from '@tanstack/react-router'
import { useRefusal } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { PageHead, ProblemNote, Skeleton } from '../../../ui/index.ts'
import { MeetingState } from '../meeting-state.tsx'
import { useMeetingTime } from '../use-meeting-time.ts'
import { BeforeMeeting } from './before-meeting.tsx'
import { Minutes } from './minutes.tsx'
import { RunningMeeting } from './running-meeting.tsx'
import { useMeeting, type Which } from './use-meeting.ts'

/** One meeting of a review: what is due before it begins, one item at a time while it runs, its minutes afterwards. */
export function MeetingPage(which: Which) {
  const { meeting: words, frame } = useMessages()
  const time = useMeetingTime()
  const found = useMeeting(which)
  const refusal = useRefusal(found.error)
  if (!found.data && refusal) return <ProblemNote>{refusal.sentence}</ProblemNote>
  if (!found.data) return <Skeleton label={frame.loading} />
  const { occurrence } = found.data
  const { review, state } = occurrence
  return (
    <>
      <PageHead
        title={words.title(review.name, time.longDay(occurrence))}
        lead={
          <>
            {time.clock(occurrence)} <MeetingState state={state} />
          </>
        }
        above={
          <Link to="/reviews/$reviewId" params={{ reviewId: which.reviewId }}>
            {review.name}
          </Link>
        }
      />
      {state === 'running' ? (
        <RunningMeeting occurrence={occurrence} />
      ) : state === 'held' ? (
        <Minutes occurrence={occurrence} />
      ) : (
        <BeforeMeeting occurrence={occurrence} />
      )}
    </>
  )
}
