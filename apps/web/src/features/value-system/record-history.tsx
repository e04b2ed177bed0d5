import { useDisclosure } from '@mantine/hooks'
import type { ValueSystem } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { api, useMembers, useTeams } from '../../api/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { namesIn } from './use-system.ts'
import styles from './value-system.module.css'

/** Every change of a record, newest first, read only when somebody asks. */
export function RecordHistory({ id, system }: { id: string; system: ValueSystem }) {
  const words = useMessages().valueSystem
  const format = useFormat()
  const [open, history] = useDisclosure(false)
  const found = useQuery({
    ...api.valueSystem.getRecordHistory.queryOptions({ input: { recordId: id } }),
    enabled: open,
  })
  const names = new Map([
    ...namesIn(system),
    ...[...useMembers(), ...useTeams()].map(({ id, name }) => [id, name] as const),
  ])
  const fields: Readonly<Record<string, string>> = words.fields
  const verb = (operation: string) =>
    operation.startsWith('create-')
      ? words.history.created
      : operation.startsWith('import-')
        ? words.history.imported
        : words.history.updated
  const tell = (value: unknown): string => {
    if (value === null || value === '') return ''
    if (typeof value === 'string') {
      if (/^\d{4}-\d\d-\d\d$/.test(value)) return format.date(value)
      return /^\d{4}-\d\d-\d\dT/.test(value) ? format.dateTime(value) : (names.get(value) ?? value)
    }
    if (Array.isArray(value)) return value.map((item) => tell(item)).join(' · ')
    return typeof value === 'object' && 'name' in value ? String(value.name) : ''
  }
  return (
    <details className={styles.history} onToggle={(event) => event.currentTarget.open && history.open()}>
      <summary>{words.history.title}</summary>
      <ol>
        {(found.data?.entries ?? []).map((entry) => (
          <li key={entry.id}>
            <span>{format.dateTime(entry.at)}</span>
            <span>
              <b>{entry.by.name}</b> {verb(entry.operation)}
              {entry.changes
                .filter(({ field }) => field in fields)
                .map(({ field, before, after }) => (
                  <span key={field} className={styles.change}>
                    {fields[field]}: {tell(before) ? <s>{tell(before)}</s> : null}{' '}
                    {tell(after) || words.history.empty}
                  </span>
                ))}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
