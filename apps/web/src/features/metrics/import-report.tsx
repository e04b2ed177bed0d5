import type { ImportReport } from '@ratchet/contract'
import { useFormat, useMessages } from '../../messages/index.ts'
import { StateWord } from '../../ui/index.ts'
import styles from './import-report.module.css'

type Range = { first: string | null; last: string | null }

/** What an import would do or did, and each rejected line with its reason. */
export function ImportReportView(props: { title: string; report: ImportReport; range?: Range }) {
  const { title, report, range } = props
  const words = useMessages().metrics.importing
  const format = useFormat()
  const counts = [
    words.rowsRead(report.rowsRead),
    words.added(report.added),
    report.corrected > 0 ? words.corrected(report.corrected) : '',
    report.unchanged > 0 ? words.unchanged(report.unchanged) : '',
    report.differing > 0 ? words.differing(report.differing) : '',
  ].filter(Boolean)
  const nothing = report.added === 0 && report.corrected === 0 && report.rejected === 0
  return (
    <section aria-label={title} className={styles.report}>
      <h3>{title}</h3>
      <p>
        {counts.join(', ')}.{' '}
        {range?.first && range.last ? words.range(format.date(range.first), format.date(range.last)) : null}
      </p>
      {nothing ? <p>{words.nothingToDo}</p> : null}
      {report.warnings.map((warning) => (
        <p key={warning}>
          <StateWord mark="concern-open">{warning}</StateWord>
        </p>
      ))}
      {report.rejected > 0 ? (
        <p>
          <StateWord mark="concern">{words.rejected(report.rejected)}</StateWord>
        </p>
      ) : null}
      {report.rejections.length > 0 ? <Rejections report={report} /> : null}
    </section>
  )
}

function Rejections({ report }: { report: ImportReport }) {
  const words = useMessages().metrics.importing
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key.
    <section className={styles.scroll} tabIndex={0} aria-label={words.rejections}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.text}</th>
            <th scope="col">{words.reason}</th>
          </tr>
        </thead>
        <tbody>
          {report.rejections.map(({ line, column, text, reason }) => (
            <tr key={`${line} ${column} ${reason}`}>
              <td>{line}</td>
              <td>{column}</td>
              <td>{text}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
