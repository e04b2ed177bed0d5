import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { StateWord } from '../../ui/index.ts'
import styles from './sentence-box.module.css'
import { statusMark } from './status-mark.ts'
import { tellingWord } from './telling-word.ts'

/** What the backlog already holds that shares the sentence's most telling word. */
export function LookAlikes({ sentence, onOpen }: { sentence: string; onOpen?: () => void }) {
  const words = useMessages()
  const [word] = useDebouncedValue(tellingWord(sentence), 250)
  const found = useQuery({
    ...api.backlog.listImprovements.queryOptions({ input: { text: word ?? '', limit: 3 } }),
    enabled: word !== null,
    placeholderData: keepPreviousData,
  })
  const alike = word === null ? [] : (found.data?.improvements ?? [])
  return (
    <div aria-live="polite">
      {alike.length > 0 ? (
        <div className={styles.alike}>
          <p>{words.backlog.alike}</p>
          <ul>
            {alike.map(({ id, sentence: other, status }) => (
              <li key={id}>
                <Link to="/improvements/$id" params={{ id }} {...(onOpen ? { onClick: onOpen } : {})}>
                  {other}
                </Link>
                <StateWord mark={statusMark[status]}>{words.status.words[status]}</StateWord>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}
