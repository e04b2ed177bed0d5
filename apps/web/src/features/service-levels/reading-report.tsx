import type { ReadingImport } from '@ratchet/contract'
import { useFormat, useMessages } from '../../messages/index.ts'
import styles from './service-levels.module.css'

const shown = 20

/** What an import does or did, and why rows were not taken. */
export function ReadingReport({ title, report }: { title: string; report: ReadingImport }) {
  const { readings: words } = useMessages().serviceLevels
  const format = useFormat()
  const { added, corrected, unchanged, rejected, rejections } = report
  const number = format.number
  return (
    <section aria-label={title}>
      <p>
        <b>{title}:</b> {words.counts(number(added), number(corrected), number(unchanged), number(rejected))}
      </p>
      {rejections.length > 0 ? (
        <table className={styles.small}>
          <thead>
            <tr>
              <th scope="col" className={styles.number}>
                {words.line}
              </th>
              <th scope="col">{words.why}</th>
            </tr>
          </thead>
          <tbody>
            {rejections.slice(0, shown).map(({ line, column, reason }) => (
              <tr key={`${line} ${column}`}>
                <th scope="row" className={styles.number}>
                  {number(line)}
                </th>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {rejected > shown ? <p className={styles.quiet}>{words.more(rejected - shown)}</p> : null}
    </section>
  )
}
