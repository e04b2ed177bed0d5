import type { ValueSystemKind } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../../messages/index.ts'
import { type AnyRecord, sectionOf } from './sections.ts'

/** Records by name, each a way to its page. */
export function RecordLinks({ kind, records }: { kind: ValueSystemKind; records: readonly AnyRecord[] }) {
  const words = useMessages().valueSystem
  return records.map(({ id, name, archivedAt }, index) => (
    <span key={id}>
      {index > 0 ? ', ' : ''}
      <Link to="/value-system/$section/$id" params={{ section: sectionOf[kind], id }}>
        {name}
      </Link>
      {archivedAt === null ? '' : ` (${words.archivedWord})`}
    </span>
  ))
}
