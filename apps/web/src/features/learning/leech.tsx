import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, useMayContribute, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, useAnnounce } from '../../ui/index.ts'
import { chapter, courseQuery, refreshLearning, useCourseId } from './chapter.ts'
import styles from './learning.module.css'
import { OwnWords } from './own-words.tsx'

/** A card that keeps slipping: say it in words of one's own, make two of it, or lay it aside. */
export function Leech({ cardId, front, onDone }: { cardId: string; front: string; onDone: () => void }) {
  const { learningCare: words, ownLearning: own } = useMessages()
  const course = useCourseId()
  const mayWrite = useMayContribute()
  const { settings, settingsVersion } = useSuspenseQuery(courseQuery(course)).data
  const announce = useAnnounce()
  const [writing, setWriting] = useState(false)
  const park = useMutation(
    api.learning.setLearning.mutationOptions({
      onSuccess: async () => {
        announce(own.parked)
        onDone()
        await refreshLearning()
      },
    }),
  )
  const refusal = useRefusal(park.error)
  return (
    <section className={styles.nudge} aria-label={words.slips}>
      <p>
        <b>{front}</b> {words.slips}
      </p>
      {writing ? <OwnWords cardId={cardId} known="" onDone={onDone} /> : null}
      <div className={styles.actions}>
        {writing ? null : <Button onClick={() => setWriting(true)}>{words.rewrite}</Button>}
        {mayWrite ? (
          course === chapter ? (
            <Link to="/learn/courses">{words.splitInOwnCourse}</Link>
          ) : (
            <Link to="/learn/write" search={{ course }}>
              {words.split}
            </Link>
          )
        ) : null}
        <Button
          kind="link"
          pending={park.isPending}
          onClick={() =>
            park.mutate({
              ...{ course, version: settingsVersion },
              settings: { ...settings, parked: [...settings.parked, cardId] },
            })
          }
        >
          {own.park}
        </Button>
      </div>
      {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
    </section>
  )
}
