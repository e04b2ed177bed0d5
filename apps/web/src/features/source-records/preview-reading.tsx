import type { RecordPreview } from '@ratchet/contract'
import { useFormat, useMessages } from '../../messages/index.ts'
import { StateWord } from '../../ui/index.ts'
import type { Lacking } from './chosen.ts'
import { RejectionTable } from './rejection-table.tsx'
import styles from './source-records.module.css'

/** What the rows that were looked at would become, and the first rows as they stand in the file. */
export function PreviewReading(props: { preview: RecordPreview; lacking: Lacking | null; busy: boolean }) {
  const { preview, lacking, busy } = props
  const { tickets } = useMessages()
  const words = tickets.reading
  const format = useFormat()
  const { reading } = preview
  const day = (at: string) => format.date(at.slice(0, 10))
  return (
    <section aria-labelledby="what-comes-out" className={styles.part} aria-busy={busy}>
      <h2 id="what-comes-out">{words.title}</h2>
      {reading === null || lacking === 'columns' || lacking === 'date_format' ? (
        <p>
          <StateWord mark="missing">{words.incomplete}</StateWord>
        </p>
      ) : (
        <p className="voice">
          {[
            words.used(format.number(reading.used), format.number(reading.used + reading.rejected)),
            words.tickets(format.number(reading.tickets), reading.tickets === 1),
            reading.firstOpenedAt && reading.lastOpenedAt
              ? words.opened(day(reading.firstOpenedAt), day(reading.lastOpenedAt))
              : '',
          ]
            .filter(Boolean)
            .join(', ')}
          .
        </p>
      )}
      {reading !== null && reading.rejected > 0 && lacking !== 'columns' && lacking !== 'date_format' ? (
        <>
          <p>
            <StateWord mark="concern-open">
              {words.rejected(format.number(reading.rejected), reading.rejected === 1)}
            </StateWord>
          </p>
          <RejectionTable rejections={reading.rejections} caption={words.rejections} />
        </>
      ) : null}
      <details>
        <summary>{words.sample}</summary>
        <Sample preview={preview} />
      </details>
    </section>
  )
}

function Sample({ preview }: { preview: RecordPreview }) {
  const words = useMessages().tickets.reading
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by key.
    <section className={styles.scroll} tabIndex={0} aria-label={words.sample}>
      <table className={styles.table}>
        <thead>
          <tr>
            {preview.columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.sample.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no identity but their place.
            <tr key={index}>
              {preview.columns.map(({ name }) => (
                <td key={name}>{row[name]?.slice(0, 60)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
