import { useInViewport } from '@mantine/hooks'
import type { Improvement } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import styles from './merge.module.css'

/** Below this a likeness is worth a look while typing, but no line of its own in a list. */
const worthALine = 0.4

/** The one that an idea in the list sounds like most, asked for when the idea comes into view. */
export function SoundsLike({ improvement }: { improvement: Improvement }) {
  const words = useMessages().working.merge
  const { ref, inViewport } = useInViewport<HTMLParagraphElement>()
  const found = useQuery({
    ...api.backlog.findLookAlikes.queryOptions({
      input: { sentence: improvement.sentence, exceptId: improvement.id, limit: 4 },
    }),
    enabled: inViewport,
    staleTime: 60_000,
  })
  const [best] = found.data?.lookAlikes ?? []
  return (
    <p ref={ref} className={styles.soundsLike}>
      {best && best.likeness >= worthALine ? (
        <>
          {words.soundsLike}{' '}
          <Link to="/improvements/$id" params={{ id: best.improvement.id }}>
            {best.improvement.sentence}
          </Link>
        </>
      ) : null}
    </p>
  )
}
