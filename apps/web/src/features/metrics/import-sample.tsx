import type { ImportPreview } from '@ratchet/contract'
import { useMessages } from '../../messages/index.ts'
import styles from './import-report.module.css'

/** The first lines of the file as they were read, so that a wrong delimiter shows at once. */
export function ImportSample({ preview }: { preview: ImportPreview }) {
  const words = useMessages().metrics.importing
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by key.
    <section className={styles.scroll} tabIndex={0} aria-label={words.sample}>
      <table className={styles.table}>
        <caption>{words.sample}</caption>
        <thead>
          <tr>
            {preview.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.sample.slice(0, 4).map((row) => (
            <tr key={JSON.stringify(row)}>
              {preview.columns.map((column) => (
                <td key={column}>{row[column]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
