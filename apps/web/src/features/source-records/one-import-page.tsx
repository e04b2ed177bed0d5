import type { RecordImport } from '@ratchet/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { api, useMayContribute, useRefusal } from '../../api/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import {
  Button,
  buttonClass,
  PageHead,
  ProblemNote,
  Skeleton,
  StateWord,
  useAnnounce,
} from '../../ui/index.ts'
import { ImportProgress } from './import-progress.tsx'
import { ImportReportView } from './import-report-view.tsx'
import styles from './source-records.module.css'
import { keepImport } from './uploads.ts'

const underway = new Set<RecordImport['state']>(['uploading', 'waiting', 'reading', 'storing', 'measuring'])
const askEveryMilliseconds = 700

/** One import: how far it is, a way to stop it, and its report. Everything is the server's, so a reload loses nothing. */
export function OneImportPage({ importId }: { importId: string }) {
  const { tickets: words, frame } = useMessages()
  const found = useQuery({
    ...api.sourceRecords.getRecordImport.queryOptions({ input: { importId } }),
    refetchInterval: ({ state }) =>
      state.data && underway.has(state.data.recordImport.state) ? askEveryMilliseconds : false,
  })
  const refusal = useRefusal(found.error)
  const one = found.data?.recordImport
  useEndAnnounced(one)
  if (!one) {
    return (
      <>
        <PageHead title={words.importTickets} />
        {refusal ? (
          <ProblemNote action={<Button onClick={() => found.refetch()}>{frame.tryAgain}</Button>}>
            {refusal.sentence}
          </ProblemNote>
        ) : (
          <Skeleton label={frame.loading} rows={3} />
        )}
      </>
    )
  }
  return <KnownImport one={one} />
}

function KnownImport({ one }: { one: RecordImport }) {
  const { tickets: words } = useMessages()
  const format = useFormat()
  const above = (
    <>
      <Link to="/tickets">{words.title}</Link> · {format.dateTime(one.createdAt)} · {words.by(one.by.name)}
      {one.dryRun ? ` · ${words.dryRun}` : ''}
    </>
  )
  return (
    <>
      <PageHead title={one.fileName} above={above} lead={words.states[one.state]} />
      <div className={styles.flow}>
        {underway.has(one.state) ? (
          <>
            <ImportProgress one={one} />
            <Cancel one={one} />
          </>
        ) : null}
        {one.state === 'cancelled' ? (
          <p>
            <StateWord mark="declined">{words.one.cancelled}</StateWord>
          </p>
        ) : null}
        {one.state === 'failed' ? (
          <ProblemNote>
            {words.one.failed} {one.failure}
          </ProblemNote>
        ) : null}
        {one.state === 'done' && one.report ? <ImportReportView one={one} report={one.report} /> : null}
        {underway.has(one.state) ? null : <AfterImport one={one} />}
      </div>
    </>
  )
}

function AfterImport({ one }: { one: RecordImport }) {
  const words = useMessages().tickets
  const mayImport = useMayContribute()
  const isReal = one.state === 'done' && !one.dryRun
  return (
    <div className={styles.actions}>
      {isReal ? (
        <Link
          to="/tickets/sources/$sourceId/metrics"
          params={{ sourceId: one.sourceId }}
          {...buttonClass('go')}
        >
          {words.chooseMetrics}
        </Link>
      ) : null}
      {mayImport ? (
        <Link
          to="/tickets/import"
          search={{ source: one.sourceId }}
          {...buttonClass(isReal ? 'plain' : 'go')}
        >
          {one.dryRun && one.state === 'done' ? words.one.importForReal : words.one.again}
        </Link>
      ) : null}
      <Link to="/tickets">{words.one.toTickets}</Link>
    </div>
  )
}

function Cancel({ one }: { one: RecordImport }) {
  const words = useMessages().tickets.one
  const cancel = useMutation(
    api.sourceRecords.cancelRecordImport.mutationOptions({
      onSuccess: ({ recordImport }) => keepImport(recordImport),
    }),
  )
  const refusal = useRefusal(cancel.error)
  const mayCancel = useMayContribute()
  if (one.state === 'measuring' || !mayCancel) return null
  if (one.cancelRequested) return <p role="status">{words.cancelling}</p>
  return (
    <>
      {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <div>
        <Button pending={cancel.isPending} onClick={() => cancel.mutate({ importId: one.id })}>
          {words.cancel}
        </Button>
      </div>
    </>
  )
}

/** The end is said aloud, for whoever does something else meanwhile. */
function useEndAnnounced(one: RecordImport | undefined): void {
  const { tickets: words } = useMessages()
  const announce = useAnnounce()
  const format = useFormat()
  const before = useRef(one?.state)
  useEffect(() => {
    const was = before.current
    before.current = one?.state
    if (!one || was === undefined || was === one.state || underway.has(one.state)) return
    const added = one.report?.added ?? 0
    if (one.state === 'done') {
      announce(one.dryRun ? words.one.dryDone : words.one.done(format.number(added), added === 1))
    } else if (one.state === 'cancelled') announce(words.one.cancelled)
    else announce(words.one.failed)
  }, [one, announce, words, format])
}
