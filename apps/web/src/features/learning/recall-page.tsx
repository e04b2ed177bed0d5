import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { api, queryClient, useRefusal } from '../../api/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { Button, PageHead, ProblemNote, useAnnounce } from '../../ui/index.ts'
import { newAnswerId, queueQuery, refreshLearning, useCourseId } from './chapter.ts'
import styles from './learning.module.css'
import { Leech } from './leech.tsx'
import { OwnWords } from './own-words.tsx'
import { WhyDate } from './why-date.tsx'

type Rating = 'again' | 'hard' | 'good' | 'easy'

/** Cards to recall today, one after the other: think, look, say honestly. */
export function RecallPage() {
  const courseId = useCourseId()
  const { learning: words, ownLearning: own, learningCare: care, frame } = useMessages()
  const format = useFormat()
  const announce = useAnnounce()
  const queue = useSuspenseQuery(queueQuery(courseId)).data
  const [shown, setShown] = useState(false)
  const [id, setId] = useState(newAnswerId)
  const [leech, setLeech] = useState<{ cardId: string; front: string } | null>(null)
  const [writing, setWriting] = useState(false)
  const question = useRef<HTMLParagraphElement>(null)
  const answer = useRef<HTMLDivElement>(null)
  const looked = useRef(false)
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
        setWriting(false)
        setLeech(given.leech ? { cardId: given.cardId, front: card?.front ?? '' } : null)
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
  const cardId = card?.cardId
  // The focus goes with what is new: to the answer once it is shown, to the next card once one was said.
  useEffect(() => {
    if (shown) answer.current?.focus()
    else if (looked.current && cardId !== undefined) question.current?.focus()
    looked.current ||= shown
  }, [shown, cardId])
  const say = (rating: Rating) => {
    if (card && !review.isPending) review.mutate({ course: courseId, id, cardId: card.cardId, rating })
  }
  // Single keys count only while the card has the focus, and never in a field.
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const { target, key } = event
    if (
      event.altKey ||
      event.ctrlKey ||
      event.metaKey ||
      /^(INPUT|TEXTAREA)$/.test((target as Element).tagName)
    )
      return
    const rating = ratings[Number(key) - 1]
    if (shown && rating) say(rating)
    else if (!shown && key === ' ' && target === question.current) {
      event.preventDefault()
      setShown(true)
    }
  }
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
        {leech === null ? null : <Leech {...leech} onDone={() => setLeech(null)} />}
        {card ? (
          // biome-ignore lint/a11y/noStaticElementInteractions: keys are a short way; every button is there as well.
          <section className={styles.flashcard} aria-label={words.recall} onKeyDown={onKey}>
            <p className="note quiet">{own.reasons[card.reason]}</p>
            <p className={`voice ${styles.lines}`} ref={question} tabIndex={-1}>
              {card.front}
            </p>
            <div role="status" ref={answer} tabIndex={-1}>
              {shown ? <p className={styles.lines}>{card.quotation ? `“${card.back}”` : card.back}</p> : null}
              {shown && card.ownWords !== '' ? (
                <p className={`note ${styles.lines}`}>
                  <b>{care.ownWords}:</b> {card.ownWords}
                </p>
              ) : null}
            </div>
            <div className={styles.actions}>
              {shown ? (
                ratings.map((rating) => (
                  <Button
                    key={rating}
                    kind={rating === 'good' ? 'go' : 'plain'}
                    pending={review.isPending}
                    onClick={() => say(rating)}
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
            {shown ? <p className="note quiet">{care.rateKeys(ratings.length)}</p> : null}
            {shown && writing ? (
              <OwnWords cardId={card.cardId} known={card.ownWords} onDone={() => setWriting(false)} />
            ) : null}
            {shown && !writing ? (
              <div>
                <Button kind="link" onClick={() => setWriting(true)}>
                  {card.ownWords === '' ? care.addWords : care.changeWords}
                </Button>
              </div>
            ) : null}
            <WhyDate key={card.cardId} cardId={card.cardId} />
          </section>
        ) : (
          <p>{queue.newCardsPaused === 'leave' ? care.onLeave : words.allDone}</p>
        )}
        {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      </div>
    </>
  )
}
