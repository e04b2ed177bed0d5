import { useDisclosure } from '@mantine/hooks'
import { type HistoryEntry, type Improvement, restorableFields } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, useMayContribute, useMembers, useTeams } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Button, ProblemNote, SelectField } from '../../../ui/index.ts'
import { historyText, plainWords } from './history-text.ts'
import styles from './record.module.css'
import { useRestore } from './use-restore.ts'

/** A mark of the batch that a change was part of, and no field of the record. */
const batchMark = 'batch'

/** Every change, newest first, read only when somebody asks: of one field or of all, each with its way back. */
export function RecordHistory({ improvement }: { improvement: Improvement }) {
  const { backlog, versions } = useMessages()
  const words = backlog.record
  const [open, history] = useDisclosure(false)
  const [field, setField] = useState('')
  const input = { id: improvement.id }
  const found = useQuery({ ...api.backlog.getHistory.queryOptions({ input }), enabled: open })
  const entries = found.data?.entries ?? []
  const fields = [...new Set(entries.flatMap(({ changes }) => changes.map((change) => change.field)))].filter(
    (name) => name !== batchMark,
  )
  const shown = entries.filter(
    ({ changes }) => field === '' || changes.some((change) => change.field === field),
  )
  return (
    <details className={styles.history} onToggle={(event) => event.currentTarget.open && history.open()}>
      <summary>
        {words.history}
        {found.data ? `, ${words.historyCount(entries.length)}` : ''}
      </summary>
      {fields.length > 1 ? (
        <SelectField label={versions.field} value={field} onChange={(event) => setField(event.target.value)}>
          <option value="">{versions.allFields}</option>
          {fields.map((name) => (
            <option key={name} value={name}>
              {fieldName(words.fields, name)}
            </option>
          ))}
        </SelectField>
      ) : null}
      <ol>
        {shown.map((entry) => (
          <HistoryLine
            key={entry.id}
            entry={entry}
            field={field}
            improvement={improvement}
            isNewest={entry === entries[0]}
          />
        ))}
      </ol>
    </details>
  )
}

function HistoryLine(props: {
  entry: HistoryEntry
  /** Empty for all. */
  field: string
  improvement: Improvement
  isNewest: boolean
}) {
  const { entry, improvement, isNewest } = props
  const { backlog, bulk, versions } = useMessages()
  const words = backlog.record
  const format = useFormat()
  const tell = useValueText()
  const mayWrite = useMayContribute()
  const { restore, refusal } = useRestore(improvement)
  const changes = entry.changes
    .filter(({ field }) => field !== batchMark)
    .map(({ field, before, after }) => ({ field, before: tell(field, before), after: tell(field, after) }))
    .filter(({ before, after }) => before !== after)
    .filter(({ field }) => props.field === '' || field === props.field)
  const restorable = (field: string) => restorableFields.find((one) => one === field)
  const isCapture = entry.operation === 'capture-improvement'
  return (
    <li>
      <span>{format.dateTime(entry.at)}</span>
      <span>
        <b>{entry.by.name}</b> {words.operations[entry.operation] ?? entry.operation}
        {entry.changes.some(({ field }) => field === batchMark) ? `, ${bulk.inBatch}` : ''}
        {changes.map(({ field, before, after }) => {
          const back = isCapture ? undefined : restorable(field)
          return (
            <span key={field} className={styles.change}>
              {fieldName(words.fields, field)}: {before ? <s>{before}</s> : null} {after || words.empty}{' '}
              {mayWrite && back ? (
                <Button
                  kind="link"
                  onClick={() => restore.mutate({ entryId: entry.id, moment: 'before', fields: [back] })}
                >
                  {versions.putBack}
                  <span className="unseen">
                    {' '}
                    {versions.putBackTo(fieldName(words.fields, field), before || words.empty)}
                  </span>
                </Button>
              ) : null}
            </span>
          )
        })}
        {mayWrite && !isNewest && entry.changes.some(({ field }) => restorable(field)) ? (
          <Button
            kind="link"
            className={styles.change}
            onClick={() => restore.mutate({ entryId: entry.id, moment: 'after' })}
          >
            {versions.restore}
          </Button>
        ) : null}
        {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
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
