import type { RecordImport, RecordSource } from '@ratchet/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, useMayContribute, useRefusal } from '../../api/index.ts'
import { useRowKeys } from '../../keyboard/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { Button, buttonClass, EmptyState, PageHead, ProblemNote, Skeleton } from '../../ui/index.ts'
import styles from './source-records.module.css'

const isUnderway = ({ state }: RecordImport) => !['done', 'failed', 'cancelled'].includes(state)

/** Sources of tickets with what is known of each, and the imports, the latest first. */
export function TicketsPage() {
  const { tickets: words, frame } = useMessages()
  const sources = useQuery(api.sourceRecords.listSources.queryOptions())
  const imports = useQuery({
    ...api.sourceRecords.listRecordImports.queryOptions({ input: { limit: 20 } }),
    refetchInterval: ({ state }) => (state.data?.recordImports.some(isUnderway) ? 2000 : false),
  })
  const refusal = useRefusal(sources.error ?? imports.error)
  const mayImport = useMayContribute()
  const button = mayImport ? (
    <Link to="/tickets/import" {...buttonClass('go')}>
      {words.importTickets}
    </Link>
  ) : null
  const known = sources.data?.sources.filter(({ archivedAt }) => archivedAt === null) ?? []
  const runs = imports.data?.recordImports ?? []
  const isEmpty = sources.data !== undefined && known.length === 0 && runs.length === 0
  return (
    <>
      <PageHead title={words.title} lead={words.lead} actions={isEmpty ? null : button} />
      {refusal ? (
        <ProblemNote action={<Button onClick={() => sources.refetch()}>{frame.tryAgain}</Button>}>
          {refusal.sentence}
        </ProblemNote>
      ) : null}
      {sources.isPending ? <Skeleton label={frame.loading} /> : null}
      {isEmpty ? (
        <EmptyState title={words.emptyTitle} action={button}>
          <p>{words.emptyText}</p>
        </EmptyState>
      ) : null}
      {known.length > 0 ? <SourceTable sources={known} mayImport={mayImport} /> : null}
      {runs.length > 0 ? <ImportTable imports={runs} sources={known} /> : null}
    </>
  )
}

function SourceTable({ sources, mayImport }: { sources: readonly RecordSource[]; mayImport: boolean }) {
  const words = useMessages().tickets
  const format = useFormat()
  const day = (at: string) => format.date(at.slice(0, 10))
  return (
    <section aria-labelledby="sources" className={styles.part}>
      <h2 id="sources">{words.sources}</h2>
      <ul className={styles.sources}>
        {sources.map((source) => (
          <li key={source.id}>
            <div>
              <b>{source.name}</b>
              <small>
                {source.records === 0
                  ? words.noTickets
                  : `${words.reading.tickets(format.number(source.records), source.records === 1)}, ${words.reading.opened(
                      day(source.firstOpenedAt ?? source.createdAt),
                      day(source.lastOpenedAt ?? source.createdAt),
                    )}`}
              </small>
              {source.knownUntil ? (
                <small>
                  {words.source.knownUntil} {format.dateTime(source.knownUntil)}
                </small>
              ) : null}
            </div>
            <div className={styles.actions}>
              {source.records > 0 ? (
                <Link
                  to="/tickets/sources/$sourceId/metrics"
                  params={{ sourceId: source.id }}
                  {...buttonClass()}
                >
                  {words.chooseMetrics}
                </Link>
              ) : null}
              {mayImport ? (
                <Link to="/tickets/import" search={{ source: source.id }}>
                  {words.importNewer}
                </Link>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ImportTable(props: { imports: readonly RecordImport[]; sources: readonly RecordSource[] }) {
  const words = useMessages().tickets
  const format = useFormat()
  const rows = useRowKeys<HTMLUListElement>()
  const nameOf = (id: string) => props.sources.find((source) => source.id === id)?.name ?? ''
  return (
    <section aria-labelledby="imports" className={styles.part}>
      <h2 id="imports">{words.imports}</h2>
      <ul ref={rows} className={styles.sources}>
        {props.imports.map((one) => (
          <li key={one.id}>
            <div>
              <Link to="/tickets/imports/$importId" params={{ importId: one.id }} data-row>
                {one.fileName}
              </Link>
              <small>
                {[nameOf(one.sourceId), format.dateTime(one.createdAt), words.by(one.by.name)]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </div>
            <small>
              {[
                one.dryRun ? words.dryRun : '',
                words.states[one.state],
                one.report ? words.report.rows(format.number(one.rowsRead), one.rowsRead === 1) : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
