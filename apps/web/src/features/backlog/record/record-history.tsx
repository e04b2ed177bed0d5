import { useDisclosure } from '@mantine/hooks'
import type { HistoryEntry } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { api, useMembers, useTeams } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { historyText, plainWords } from './history-text.ts'
import styles from './record.module.css'

/** Every change, newest first, read only when somebody asks. */
export function RecordHistory({ id }: { id: string }) {
  const words = useMessages().backlog.record
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
          <HistoryLine key={entry.id} entry={entry} />
        ))}
      </ol>
    </details>
  )
}

function HistoryLine({ entry }: { entry: HistoryEntry }) {
  const words = useMessages().backlog.record
  const format = useFormat()
  const tell = useValueText()
  const changes = entry.changes
    .map(({ field, before, after }) => ({ field, before: tell(field, before), after: tell(field, after) }))
    .filter(({ before, after }) => before !== after)
  return (
    <li>
      <span>{format.dateTime(entry.at)}</span>
      <span>
        <b>{entry.by.name}</b> {words.operations[entry.operation] ?? entry.operation}
        {changes.map(({ field, before, after }) => (
          <span key={field} className={styles.change}>
            {fieldName(words.fields, field)}: {before ? <s>{before}</s> : null} {after || words.empty}
          </span>
        ))}
      </span>
    </li>
  )
}

/** `baseline of First response` carries its metric in the field's own name. */
const fieldName = (known: Readonly<Record<string, string>>, field: string): string =>
  known[field] ?? plainWords(field)

/** A stored value in words: names for people and teams, dates as the reader writes them. */
function useValueText(): (field: string, value: unknown) => string {
  const { backlog, status } = useMessages()
  const format = useFormat()
  const metrics = useQuery(api.metrics.listMetrics.queryOptions()).data?.metrics ?? []
  const names = new Map([...useMembers(), ...useTeams(), ...metrics].map(({ id, name }) => [id, name]))
  const kinds: Record<string, string> = backlog.record.kinds
  const statuses: Record<string, string> = status.words
  return (field, value) => {
    if (field === 'answer_kind' && typeof value === 'string') return kinds[value] ?? value
    if (field === 'status' && typeof value === 'string') return statuses[value] ?? value
    return historyText(value, {
      name: (id) => names.get(id) ?? null,
      date: format.date,
      instant: format.dateTime,
      number: format.number,
    })
  }
}
