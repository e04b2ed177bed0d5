import { type ImportPreview, type ImportReport, importFileBytes, type Metric } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { type ChangeEvent, useState } from 'react'
import { api, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, Skeleton, useAnnounce } from '../../ui/index.ts'
import { completeMapping } from './complete-mapping.ts'
import styles from './forms.module.css'
import { ImportMappingFields } from './import-mapping.tsx'
import { ImportReportView } from './import-report.tsx'
import { ImportSample } from './import-sample.tsx'
import { refreshMeasured } from './refresh-measured.ts'

/** CSV in three moves: choose, see what it would do, import. Nothing is stored before the last one. */
export function ImportFile({ metric, onDone }: { metric: Metric; onDone: () => void }) {
  const { importing: words } = useMessages().metrics
  const { frame } = useMessages()
  const announce = useAnnounce()
  const [file, setFile] = useState<File | null>(null)
  const [tooLarge, setTooLarge] = useState(false)
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [report, setReport] = useState<ImportReport | null>(null)
  const look = useMutation(
    api.metrics.previewImport.mutationOptions({ onSuccess: (seen) => setPreview(seen.preview) }),
  )
  const run = useMutation(
    api.metrics.importSeries.mutationOptions({
      onSuccess: async (done) => {
        setReport(done.report)
        announce(words.imported(done.report.added))
        await refreshMeasured()
      },
    }),
  )
  const refusal = useRefusal(run.error ?? look.error)
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0] ?? null
    setReport(null)
    setPreview(null)
    setTooLarge(chosen !== null && chosen.size > importFileBytes)
    if (!chosen || chosen.size > importFileBytes) return
    setFile(chosen)
    run.reset()
    look.mutate({ metricId: metric.id, file: chosen })
  }
  const remap = (mapping: ImportPreview['mapping']) => {
    if (file) look.mutate({ metricId: metric.id, file, mapping })
    if (preview) setPreview({ ...preview, mapping, report: null })
  }
  const mapping = preview ? completeMapping(preview.mapping) : null
  if (report) {
    return (
      <div className={styles.form}>
        <ImportReportView title={words.did} report={report} />
        <div className={styles.actions}>
          <Button kind="go" onClick={onDone}>
            {words.done}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <div className={styles.form}>
      <ChooseFile onChoose={choose} again={preview !== null} />
      {tooLarge ? <ProblemNote>{words.tooLarge}</ProblemNote> : null}
      {look.isPending && !preview ? <Skeleton label={words.reading} rows={3} /> : null}
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      {preview ? (
        <>
          <ImportMappingFields preview={preview} onChange={remap} />
          <ImportSample preview={preview} />
          {preview.report ? (
            <ImportReportView title={words.would} report={preview.report} range={preview} />
          ) : null}
          {mapping ? null : <p>{words.incomplete}</p>}
          <div className={styles.actions}>
            <Button
              kind="go"
              disabled={!mapping || !preview.report}
              pending={run.isPending}
              onClick={() => file && mapping && run.mutate({ metricId: metric.id, file, mapping })}
            >
              {preview.report && preview.report.added > 0 ? words.runSome(preview.report.added) : words.run}
            </Button>
            <Button onClick={onDone}>{frame.cancel}</Button>
          </div>
        </>
      ) : null}
    </div>
  )
}

function ChooseFile({
  onChoose,
  again,
}: {
  onChoose: (event: ChangeEvent<HTMLInputElement>) => void
  again: boolean
}) {
  const words = useMessages().metrics.importing
  return (
    <label>
      <span style={{ display: 'block' }}>{again ? words.again : words.choose}</span>
      <input type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" onChange={onChoose} />
      {again ? null : <span style={{ display: 'block', color: 'var(--ink-2)' }}>{words.chooseHint}</span>}
    </label>
  )
}
