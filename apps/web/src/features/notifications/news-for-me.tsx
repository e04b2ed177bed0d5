import type { Notification } from '@ratchet/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, queryClient } from '../../api/index.ts'
import { useFormat, useMessages, useWording } from '../../messages/index.ts'
import { Button } from '../../ui/index.ts'
import styles from './news-for-me.module.css'

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
          <NewsLine key={line.id} line={line} />
        ))}
      </ul>
    </section>
  )
}

function NewsLine({ line }: { line: Notification }) {
  const words = useMessages().notifications
  const wording = useWording()
  const format = useFormat()
  const said = wording.notifications
  const see = useMutation(
    api.notifications.seeNotifications.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.notifications.key() }),
    }),
  )
  return (
    <li>
      <div>
        <Link to="/improvements/$id" params={{ id: line.about.id }}>
          {line.about.words}
        </Link>
        <p>{said.sentence(line)}</p>
        {said.quoted(line) ? <q>{said.quoted(line)}</q> : null}
        <small>{format.dateTime(line.at)}</small>
      </div>
      <Button
        kind="link"
        aria-label={words.seenNamed(line.about.words)}
        pending={see.isPending}
        onClick={() => see.mutate({ ids: [line.id] })}
      >
        {words.seen}
      </Button>
    </li>
  )
}
