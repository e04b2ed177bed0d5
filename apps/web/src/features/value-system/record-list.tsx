import type { StrategicAim, ValueSystem, ValueSystemKind } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useMembers } from '../../api/index.ts'
import { useRowKeys } from '../../keyboard/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { StateWord } from '../../ui/index.ts'
import { inTreeOrder } from './in-tree-order.ts'
import { usePeriod } from './record-facts.tsx'
import { type AnyRecord, sectionOf } from './sections.ts'
import { namesIn } from './use-system.ts'
import styles from './value-system.module.css'

/** Records as rows: the name, what it says in a line, and whose it is. Aims stand as a tree. */
export function RecordList(props: {
  kind: ValueSystemKind
  records: readonly AnyRecord[]
  system: ValueSystem
}) {
  const { kind, records, system } = props
  const words = useMessages().valueSystem
  const members = useMembers()
  const tell = useLineOf(system)
  const rows = useRowKeys<HTMLUListElement>()
  const ordered =
    kind === 'strategic_aim'
      ? inTreeOrder(records as readonly StrategicAim[]).map(({ aim, depth }) => ({ record: aim, depth }))
      : records.map((record) => ({ record, depth: 0 }))
  const ownerOf = (record: AnyRecord) =>
    'ownerId' in record ? (members.find(({ id }) => id === record.ownerId)?.name ?? null) : undefined
  return (
    <ul className={styles.list} ref={rows}>
      {ordered.map(({ record, depth }) => {
        const owner = ownerOf(record)
        return (
          <li key={record.id} style={{ paddingInlineStart: depth * 24 }} data-depth={depth || undefined}>
            <span>
              <Link
                to="/value-system/$section/$id"
                params={{ section: sectionOf[kind], id: record.id }}
                className={styles.name}
                data-row
              >
                {record.name}
              </Link>
              <small>{tell(record)}</small>
            </span>
            <span className={styles.whose}>
              {record.archivedAt === null ? null : (
                <StateWord mark="declined">{words.archivedWord}</StateWord>
              )}
              {owner === undefined || record.archivedAt !== null
                ? null
                : (owner ?? <StateWord mark="missing">{words.nobody}</StateWord>)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** What a record says in one line of a list. */
function useLineOf(system: ValueSystem): (record: AnyRecord) => string {
  const words = useMessages().valueSystem
  const format = useFormat()
  const period = usePeriod()
  const names = namesIn(system)
  return (record) => {
    if ('utility' in record) return record.utility || record.description
    if ('consumerGroups' in record) {
      const services = format.list(record.serviceIds.map((id) => names.get(id) ?? ''))
      return [services, record.consumerGroups.join(', ')].filter(Boolean).join(' → ')
    }
    if ('expectation' in record) {
      return [words.stakeholderKinds[record.kind], record.expectation].filter(Boolean).join(': ')
    }
    if ('steps' in record) {
      const steps = record.steps.map(({ name }) => name).join(' → ')
      return steps || words.stream.stepCount(0)
    }
    if ('startsOn' in record) return record.startsOn || record.endsOn ? period(record) : record.description
    return record.description
  }
}
