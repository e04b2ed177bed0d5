import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import styles from './continual.module.css'
import { ContinualAnswer } from './continual-answer.tsx'

/** Is what happens here continual improvement or a one-off? */
export function ContinualCard({ improvementId }: { improvementId: string }) {
  const words = useMessages().practice
  const found = useQuery(api.practice.checkImprovement.queryOptions({ input: { improvementId } }))
  if (!found.data) return null
  return (
    <section aria-labelledby="continual-title" className={styles.card}>
      <h2 id="continual-title">{words.title}</h2>
      <ContinualAnswer check={found.data.check} />
      <p className="note">
        <Link to="/plan-check" search={{}}>
          {words.checkAPlan}
        </Link>
      </p>
    </section>
  )
}
