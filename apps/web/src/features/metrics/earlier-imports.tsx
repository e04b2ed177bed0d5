import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import styles from './earlier-imports.module.css'
import { ImportReportView } from './import-report.tsx'

/** Reports of earlier imports; nothing an import rejected is forgotten. */
export function EarlierImports({ metricId }: { metricId: string }) {
  const words = useMessages().metrics.importing
  const format = useFormat()
  const found = useQuery(api.metrics.listImports.queryOptions({ input: { metricId } }))
  const reports = found.data?.reports ?? []
  if (reports.length === 0) return null
  return (
    <section aria-labelledby="earlier-imports">
      <h2 id="earlier-imports">{words.earlier}</h2>
      <ul className={styles.list}>
        {reports.map((report) => (
          <li key={report.id}>
            <details>
              <summary>
                {report.fileName}
                <small>
                  {report.createdAt ? format.dateTime(report.createdAt) : ''}, {words.added(report.added)}
                  {report.rejected > 0 ? `, ${words.rejected(report.rejected)}` : ''}
                </small>
              </summary>
              <ImportReportView title={words.did} report={report} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
