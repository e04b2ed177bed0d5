import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import styles from './value-system.module.css'

const shown = 20

/** The improvements that name this record, newest first, each with where it stands. */
export function LinkedImprovements({ id }: { id: string }) {
  const { valueSystem, status } = useMessages()
  const words = valueSystem.improvements
  const found = useQuery(
    api.backlog.listImprovements.queryOptions({ input: { linkedToId: id, limit: shown } }),
  )
  if (!found.data) return null
  const { improvements, total } = found.data
  return (
    <section className={styles.part} aria-labelledby="linked">
      <h2 id="linked">{words.title}</h2>
      {improvements.length === 0 ? <p className={styles.explain}>{words.none}</p> : null}
      <ul className={styles.list}>
        {improvements.map((improvement) => (
          <li key={improvement.id}>
            <span>
              <Link to="/improvements/$id" params={{ id: improvement.id }}>
                {improvement.sentence}
              </Link>
              <Parts names={activitiesOf(improvement.links, id)} />
            </span>
            <span className={styles.whose}>{status.words[improvement.status]}</span>
          </li>
        ))}
      </ul>
      {total > 0 ? (
        <p className={styles.below}>
          <Link to="/backlog" search={{ about: id }}>
            {words.inBacklog(total)}
          </Link>
        </p>
      ) : null}
    </section>
  )
}

type Links = readonly { id: string; activity: string | null }[]
const activitiesOf = (links: Links, id: string) =>
  links.flatMap((link) => (link.id === id && link.activity !== null ? [link.activity] : []))

/** Which activities of a stream are meant, where not the whole of it is. */
function Parts({ names }: { names: readonly string[] }) {
  const activities: Readonly<Record<string, string>> = useMessages().valueSystem.activities
  if (names.length === 0) return null
  return <small>{names.map((name) => activities[name] ?? name).join(' · ')}</small>
}
