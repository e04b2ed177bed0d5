import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import styles from './record.module.css'

/** Every change, newest first, read only when somebody asks. */
export function RecordHistory({ id }: { id: string }) {
  const words = useMessages().backlog.record
  const format = useFormat()
  const [open, history] = useDisclosure(false)
  const found = useQuery({ ...api.backlog.getHistory.queryOptions({ input: { id } }), enabled: open })
  const entries = found.data?.entries ?? []
  return (
    <details className={styles.history} onToggle={(event) => event.currentTarget.open && history.open()}>
      <summary>
        {words.history}
        {found.data ? `, ${words.historyCount(entries.length)}` : ''}
      </summary>
      <ol>
        {entries.map((entry) => (
          <li key={entry.id}>
            <span>{words.changedBy(entry.by.name, format.dateTime(entry.at))}</span>
            <span>
              <code>{entry.operation}</code>
              {entry.changes.map(({ field, before, after }) => (
                <span key={field} className={styles.change}>
                  {field}: <s>{tell(before, words.empty)}</s> {tell(after, words.empty)}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** A stored value in one line; references and lists as they are kept. */
function tell(value: unknown, empty: string): string {
  if (value === null || value === undefined || value === '') return empty
  return typeof value === 'string' ? value : JSON.stringify(value)
}
