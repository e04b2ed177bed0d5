import {
  attributeNameLength,
  type PartialRecordMapping,
  type PreviewedColumn,
  type RecordPreview,
  recordAttributes,
} from '@ratchet/contract'
import { useState } from 'react'
import { useFormat, useMessages } from '../../messages/index.ts'
import { columnsToKeep } from './chosen.ts'
import styles from './source-records.module.css'

/** Which columns are kept with each ticket. Columns that name people stand apart, unticked, with the reason. */
export function KeptColumns(props: {
  preview: RecordPreview
  chosen: PartialRecordMapping
  onChange: (chosen: PartialRecordMapping) => void
}) {
  const { preview, chosen, onChange } = props
  const words = useMessages().tickets.keep
  const kept = chosen.attributes ?? preview.mapping.attributes ?? []
  // Ticking must not move a column from one list to another under the hand.
  const [{ proposed, people, others }] = useState(() => columnsToKeep(preview))
  const there = new Set(preview.columns.map(({ name }) => name))
  const toggle = (column: string) => {
    const without = kept.filter((one) => one.column !== column)
    const name = column.slice(0, attributeNameLength).trim()
    const attributes = without.length < kept.length ? without : [...kept, { column, name }]
    onChange({ ...chosen, attributes })
  }
  const list = (columns: readonly PreviewedColumn[]) => (
    <ul className={styles.columns}>
      {columns
        .filter(({ name }) => there.has(name))
        .map((column) => (
          <Column
            key={column.name}
            column={column}
            kept={kept.some((one) => one.column === column.name)}
            full={kept.length >= recordAttributes}
            onToggle={() => toggle(column.name)}
          />
        ))}
    </ul>
  )
  return (
    <section aria-labelledby="columns-to-keep" className={styles.part}>
      <h2 id="columns-to-keep">{words.title}</h2>
      <p className={styles.quiet}>
        {words.lead} <b aria-live="polite">{words.kept(kept.length)}.</b>
        {kept.length >= recordAttributes ? ` ${words.most}` : ''}
      </p>
      {list(proposed)}
      {others.length > 0 ? (
        <details open={proposed.length === 0}>
          <summary>{words.others(others.length)}</summary>
          {list(others)}
        </details>
      ) : null}
      {people.length > 0 ? (
        <details>
          <summary>{words.peopleTitle(people.length)}</summary>
          <p className={styles.quiet}>{words.people}</p>
          {list(people)}
        </details>
      ) : null}
    </section>
  )
}

function Column(props: { column: PreviewedColumn; kept: boolean; full: boolean; onToggle: () => void }) {
  const { column, kept, full, onToggle } = props
  const words = useMessages().tickets.keep
  const format = useFormat()
  const share = `${format.number(Math.round(column.filledShare * 100))} %`
  return (
    <li>
      <label className={styles.column}>
        <input type="checkbox" checked={kept} disabled={full && !kept} onChange={onToggle} />
        <span>
          {column.name}
          <small>
            {words.filled(share)}, {words.distinct(format.number(column.distinct), column.distinct === 1)}
            {column.samples.length > 0
              ? `: ${column.samples.map((text) => text.slice(0, 30)).join(' · ')}`
              : ''}
          </small>
        </span>
      </label>
    </li>
  )
}
