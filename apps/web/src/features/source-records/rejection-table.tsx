import type { RecordRejection } from '@ratchet/contract'
import { useFormat, useMessages } from '../../messages/index.ts'
import styles from './source-records.module.css'
import { useRecordWords } from './use-record-words.ts'

/** Rejected rows with line, ticket, column, text and reason. */
export function RejectionTable({
  rejections,
  caption,
}: {
  rejections: readonly RecordRejection[]
  caption: string
}) {
  const words = useMessages().tickets.reading
  const records = useRecordWords()
  const format = useFormat()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key.
    <section className={styles.scroll} tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.ticket}</th>
            <th scope="col">{words.reason}</th>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.text}</th>
          </tr>
        </thead>
        <tbody>
          {rejections.map((one) => (
            <tr key={`${one.line} ${one.code} ${one.column}`}>
              <td>{format.number(one.line)}</td>
              <td>{one.externalId.slice(0, 40)}</td>
              <td>{records.rejection(one)}</td>
              <td>{one.column}</td>
              <td>{one.text.slice(0, 60)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
