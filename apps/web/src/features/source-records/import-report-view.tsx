import type { RecordImport, RecordImportReport } from '@ratchet/contract'
import { useFormat, useMessages } from '../../messages/index.ts'
import { StateWord } from '../../ui/index.ts'
import { RejectionTable } from './rejection-table.tsx'
import styles from './source-records.module.css'
import { useRecordWords } from './use-record-words.ts'

const fates = ['added', 'updated', 'unchanged', 'older', 'superseded', 'rejected'] as const

/** Where every row went, what to look at, and the rejected rows. */
export function ImportReportView({ one, report }: { one: RecordImport; report: RecordImportReport }) {
  const words = useMessages().tickets.report
  const records = useRecordWords()
  const format = useFormat()
  const day = (at: string) => format.date(at.slice(0, 10))
  const { rowsRead, rejected, rejections, metricsChanged, firstOpenedAt, lastOpenedAt } = report
  return (
    <section aria-labelledby="report" className={styles.part}>
      <h2 id="report">{one.dryRun ? words.dryTitle : words.title}</h2>
      <p className="voice">
        {words.rows(format.number(rowsRead), rowsRead === 1)}.
        {firstOpenedAt && lastOpenedAt ? ` ${words.opened(day(firstOpenedAt), day(lastOpenedAt))}` : ''}
        {metricsChanged > 0 ? ` ${words.metrics(format.number(metricsChanged), metricsChanged === 1)}` : ''}
      </p>
      <dl className={styles.counts}>
        {fates
          .filter((fate) => report[fate] > 0 || fate === 'added' || fate === 'rejected')
          .map((fate) => (
            <div key={fate}>
              <dt>{words.counts[fate]}</dt>
              <dd>{format.number(report[fate])}</dd>
            </div>
          ))}
      </dl>
      {report.warnings.map(({ code, params }) => (
        <p key={`${code} ${JSON.stringify(params)}`}>
          <StateWord mark="concern-open">{records.warning(code, params)}</StateWord>
        </p>
      ))}
      {rejections.length > 0 ? (
        <>
          <RejectionTable
            rejections={rejections}
            caption={words.firstRejections(format.number(rejections.length), format.number(rejected))}
          />
          <p>
            <a href={`/api/v1/record-imports/${one.id}/rejected-rows.csv`} download>
              {words.download}
            </a>
          </p>
        </>
      ) : null}
      {one.dryRun || report.added + report.updated + report.unchanged === 0 ? null : <p>{words.next}</p>}
    </section>
  )
}
