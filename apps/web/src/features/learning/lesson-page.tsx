import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { api } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, PageHead } from '../../ui/index.ts'
import { CardBody } from './card-body.tsx'
import { courseQuery, newAnswerId, refreshLearning, useCourseId } from './chapter.ts'
import { CourseFigure } from './course-figure.tsx'
import styles from './learning.module.css'

/** One idea a screen. Arrow keys and swipes turn the cards; turning on says that it was read. */
export function LessonPage({ card: id }: { card: string }) {
  const courseId = useCourseId()
  const words = useMessages().learning
  const { course, minutesLeft } = useSuspenseQuery(courseQuery(courseId)).data
  const navigate = useNavigate()
  const cards = course.sectionList.flatMap((section) => section.cards.map((card) => ({ section, card })))
  const place = Math.max(
    0,
    cards.findIndex(({ card }) => card.id === id),
  )
  const here = cards[place]
  const started = useRef(Date.now())
  const read = useMutation(api.learning.readCard.mutationOptions({ onSuccess: refreshLearning }))
  const turn = (by: 1 | -1) => {
    if (!here) return
    if (by === 1) {
      const tookMs = Math.min(3_600_000, Date.now() - started.current)
      read.mutate({ course: courseId, id: newAnswerId(), cardId: here.card.id, tookMs })
    }
    started.current = Date.now()
    const next = cards[place + by]
    if (next) void navigate({ to: '/learn/cards/$card', search: true, params: { card: next.card.id } })
    else if (by === 1) void navigate({ to: '/learn', search: true })
  }
  const turning = useRef(turn)
  turning.current = turn
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (event.altKey || event.ctrlKey || event.metaKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
        return
      if (event.key === 'ArrowRight') turning.current(1)
      else if (event.key === 'ArrowLeft') turning.current(-1)
    }
    let from: number | null = null
    const onDown = (event: PointerEvent) => {
      from = event.pointerType === 'touch' ? event.clientX : null
    }
    const onUp = (event: PointerEvent) => {
      if (from !== null && Math.abs(event.clientX - from) > 80) turning.current(event.clientX < from ? 1 : -1)
      from = null
    }
    const onCancel = () => {
      from = null
    }
    addEventListener('pointercancel', onCancel)
    addEventListener('keydown', onKey)
    addEventListener('pointerdown', onDown)
    addEventListener('pointerup', onUp)
    return () => {
      removeEventListener('pointercancel', onCancel)
      removeEventListener('keydown', onKey)
      removeEventListener('pointerdown', onDown)
      removeEventListener('pointerup', onUp)
    }
  }, [])
  if (!here) return null
  const figure = course.figures.find((found) => found.id === here.card.figure)
  return (
    <div className={styles.turned}>
      <PageHead
        title={here.card.title}
        lead={`${words.kinds[here.card.kind]} · ${words.cardOf(place + 1, cards.length)} · ${words.minutesLeft(Math.ceil(minutesLeft))}`}
        above={
          <Link to="/learn" search={true}>
            {here.section.title}
          </Link>
        }
      />
      <article className={styles.reading}>
        <CardBody body={here.card.body} />
        {figure ? <CourseFigure figure={figure} /> : null}
        <div className={styles.actions} data-screen-only>
          <Button disabled={place === 0} onClick={() => turn(-1)}>
            {words.back}
          </Button>
          <Button kind="go" onClick={() => turn(1)}>
            {place + 1 < cards.length ? words.next : words.finish}
          </Button>
          <span className="note quiet">{words.keysHint}</span>
        </div>
      </article>
    </div>
  )
}
