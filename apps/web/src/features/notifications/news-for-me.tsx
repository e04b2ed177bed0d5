import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import styles from './news.module.css'
import { NotificationLine } from './notification-line.tsx'

const input = { unseen: true, limit: 5 }

/** The newest of what concerns the reader, until they put it away. Nothing new shows nothing. */
export function NewsForMe() {
  const words = useMessages().notifications
  const news = useQuery(api.notifications.listNotifications.queryOptions({ input }))
  const lines = news.data?.notifications ?? []
  if (lines.length === 0) return null
  return (
    <section className={styles.news} aria-labelledby="news-for-me">
      <h2 id="news-for-me">{words.news}</h2>
      <ul>
        {lines.map((line) => (
          <NotificationLine key={line.id} line={line} />
        ))}
      </ul>
      <p className={styles.toFeed}>
        <Link to="/feed">{words.toFeed}</Link>
      </p>
    </section>
  )
}
