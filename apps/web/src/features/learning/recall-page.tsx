import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, queryClient, useRefusal } from '../../api/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { Button, PageHead, ProblemNote, useAnnounce } from '../../ui/index.ts'
import { newAnswerId, queueQuery, refreshLearning, useCourseId } from './chapter.ts'
import styles from './learning.module.css'
import { Leech } from './leech.tsx'
import { WhyDate } from './why-date.tsx'

type Rating = 'again' | 'hard' | 'good' | 'easy'

/** Cards to recall today, one after the other: think, look, say honestly. */
export function RecallPage() {
  const courseId = useCourseId()
  const { learning: words, ownLearning: own } = useMessages()
  const format = useFormat()
  const { frame } = useMessages()
  const announce = useAnnounce()
  const queue = useSuspenseQuery(queueQuery(courseId)).data
  const [shown, setShown] = useState(false)
  const [id, setId] = useState(newAnswerId)
  const [leech, setLeech] = useState<string | null>(null)
  const undo = useMutation(
    api.learning.undoReview.mutationOptions({
      onSuccess: () => {
        announce(words.takenBack)
        void refreshLearning()
      },
    }),
  )
  const review = useMutation(
    api.learning.reviewCard.mutationOptions({
      onSuccess: async (given, { id: reviewId }) => {
        setShown(false)
        setId(newAnswerId())
        setLeech(given.leech ? given.cardId : null)
        announce(given.dueOn === null ? frame.saved : words.comesBack(format.date(given.dueOn)), {
          label: frame.undo,
          run: () => undo.mutate({ course: courseId, id: newAnswerId(), reviewId }),
        })
        await queryClient.invalidateQueries({ queryKey: api.learning.key() })
      },
    }),
  )
  const refusal = useRefusal(review.error)
  const card = queue.cards[0]
  const names: Record<Rating, string> = {
    again: words.forgot,
    hard: words.hard,
    good: words.remembered,
    easy: words.easy,
  }
  const ratings: Rating[] = queue.buttons === 'two' ? ['again', 'good'] : ['again', 'hard', 'good', 'easy']
  const { backlog } = queue
  return (
    <>
      <PageHead
        title={words.recall}
        lead={words.recallLead(queue.cards.length, Math.ceil(queue.minutes))}
        above={
          <Link to="/learn" search={true}>
            {words.backToCourse}
          </Link>
        }
      />
      <div className={styles.block}>
        {backlog?.clearsOn ? (
          <p className="note">{words.backlogClears(format.date(backlog.clearsOn))}</p>
        ) : null}
        {backlog?.minutesToClear ? (
          <p className="note">{words.backlogNeeds(backlog.minutesToClear)}</p>
        ) : null}
        {leech === null ? null : <Leech cardId={leech} onParked={() => setLeech(null)} />}
        {card ? (
          <section className={styles.flashcard} aria-label={words.recall}>
            <p className="note quiet">{own.reasons[card.reason]}</p>
            <p className={`voice ${styles.lines}`}>{card.front}</p>
            <div role="status">
              {shown ? <p className={styles.lines}>{card.quotation ? `“${card.back}”` : card.back}</p> : null}
            </div>
            <div className={styles.actions}>
              {shown ? (
                ratings.map((rating) => (
                  <Button
                    key={rating}
                    kind={rating === 'good' ? 'go' : 'plain'}
                    pending={review.isPending}
                    onClick={() => review.mutate({ course: courseId, id, cardId: card.cardId, rating })}
                  >
                    {names[rating]}
                  </Button>
                ))
              ) : (
                <Button kind="go" onClick={() => setShown(true)}>
                  {words.show}
                </Button>
              )}
            </div>
            <WhyDate key={card.cardId} cardId={card.cardId} />
          </section>
        ) : (
          <p>{words.allDone}</p>
        )}
        {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      </div>
    </>
  )
}
