import { useQuery } from '@tanstack/react-query'
import { api, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { ProblemNote, Skeleton, Spine } from '../../ui/index.ts'
import styles from './improvement-page.module.css'

/** One improvement: its spine with title and standing. */
export function ImprovementPage({ id }: { id: string }) {
  const { frame, spine, status } = useMessages()
  const found = useQuery(api.backlog.getImprovement.queryOptions({ input: { id } }))
  const refusal = useRefusal(found.error)
  if (refusal) return <ProblemNote>{refusal.sentence}</ProblemNote>
  if (!found.data) return <Skeleton label={frame.loading} />
  const { improvement } = found.data
  const { lap } = improvement
  const steps = spine.steps.map((name, index) => {
    const state = lap?.steps[index] ?? 'open'
    return { number: index + 1, name, state, word: spine.words[state] }
  })
  return (
    <div className={styles.page}>
      <Spine steps={steps} pawlAt={lap?.pawlAt ?? 0} lap={lap?.number ?? 0}>
        <h1 className={`voice ${styles.title}`}>{improvement.sentence}</h1>
        <p>{status.words[improvement.status]}</p>
      </Spine>
    </div>
  )
}
