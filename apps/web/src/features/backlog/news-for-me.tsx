import type { News } from '@ratchet/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, queryClient } from '../../api/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { Button } from '../../ui/index.ts'
import styles from './news-for-me.module.css'

/** What became of the sentences that the reader has sent, until they put it away. Nothing new shows nothing. */
export function NewsForMe() {
  const words = useMessages().working.news
  const news = useQuery(api.backlog.listNews.queryOptions({ input: {} }))
  const lines = news.data?.news ?? []
  if (lines.length === 0) return null
  return (
    <section className={styles.news} aria-labelledby="news-for-me">
      <h2 id="news-for-me">{words.title}</h2>
      <ul>
        {lines.map((line) => (
          <NewsLine key={line.id} line={line} />
        ))}
      </ul>
    </section>
  )
}

function NewsLine({ line }: { line: News }) {
  const words = useMessages().working.news
  const format = useFormat()
  const see = useMutation(
    api.backlog.seeNews.mutationOptions({
      onSuccess: (answer) =>
        queryClient.setQueryData(api.backlog.listNews.queryKey({ input: {} }), { news: answer.news }),
    }),
  )
  const { improvement, into } = line
  return (
    <li>
      <div>
        <p>
          <Link to="/improvements/$id" params={{ id: improvement.id }}>
            {improvement.sentence}
          </Link>{' '}
          {words.kinds[line.kind]}{' '}
          {into ? (
            <Link to="/improvements/$id" params={{ id: into.id }}>
              {into.sentence}
            </Link>
          ) : null}
        </p>
        {line.reason ? <q>{line.reason}</q> : null}
        <small>{words.by(line.by.name, format.dateTime(line.at))}</small>
      </div>
      <Button
        kind="link"
        aria-label={words.seenNamed(improvement.sentence)}
        pending={see.isPending}
        onClick={() => see.mutate({ ids: [line.id] })}
      >
        {words.seen}
      </Button>
    </li>
  )
}
