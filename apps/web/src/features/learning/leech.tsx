import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { api, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, useAnnounce } from '../../ui/index.ts'
import { courseQuery, refreshLearning, useCourseId } from './chapter.ts'
import styles from './learning.module.css'

/** A card that keeps slipping: said once, with the way to lay it aside. */
export function Leech({ cardId, onParked }: { cardId: string; onParked: () => void }) {
  const { learning: words, ownLearning: own } = useMessages()
  const course = useCourseId()
  const { settings, settingsVersion } = useSuspenseQuery(courseQuery(course)).data
  const announce = useAnnounce()
  const park = useMutation(
    api.learning.setLearning.mutationOptions({
      onSuccess: async () => {
        announce(own.parked)
        onParked()
        await refreshLearning()
      },
    }),
  )
  const refusal = useRefusal(park.error)
  return (
    <div className={styles.block}>
      <ProblemNote>{words.leech}</ProblemNote>
      <div>
        <Button
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
    </div>
  )
}
