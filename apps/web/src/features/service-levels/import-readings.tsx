import { ReadingMapping, type ReadingPreview, readingFileBytes, type ServiceLevel } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, Skeleton, TextField, useAnnounce } from '../../ui/index.ts'
import { ReadingColumns } from './reading-columns.tsx'
import { ReadingReport } from './reading-report.tsx'
import { refreshLevels } from './refresh-levels.ts'
import styles from './service-levels.module.css'

type Mapping = ReadingPreview['mapping']

/** A table in three moves: choose, see what it would do, import. Nothing is stored before the last one. */
export function ImportReadings({ level, onDone }: { level: ServiceLevel; onDone: () => void }) {
  const { readings: words } = useMessages().serviceLevels
  const { frame } = useMessages()
  const announce = useAnnounce()
  const [file, setFile] = useState<File | null>(null)
  const [preview, setPreview] = useState<ReadingPreview | null>(null)
  const serviceLevelId = level.id
  const look = useMutation({
    mutationFn: (asked: { file: File; mapping?: Mapping }) =>
      client.serviceLevels.previewReadings({ serviceLevelId, ...asked }),
    onSuccess: (seen) => setPreview(seen.preview),
  })
  const take = useMutation({
    mutationFn: (asked: { file: File; mapping: ReadingMapping }) =>
      client.serviceLevels.importReadings({ serviceLevelId, ...asked }),
    onSuccess: async () => {
      announce(words.did)
      await refreshLevels()
    },
  })
  const refusal = useRefusal(take.error ?? look.error)
  if (take.data) {
    return (
      <div className={styles.form}>
        <ReadingReport title={words.did} report={take.data.report} />
        <div className={styles.actions}>
          <Button kind="go" onClick={onDone}>
            {words.done}
          </Button>
        </div>
      </div>
    )
  }
  const mapping = preview?.report ? ReadingMapping.safeParse(preview.mapping).data : undefined
  return (
    <div className={styles.form}>
      <TextField
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        label={words.file}
        hint={words.fileHint}
        onChange={(event) => {
          const chosen = event.target.files?.[0] ?? null
          setFile(chosen)
          setPreview(null)
          look.reset()
          take.reset()
          if (chosen && chosen.size <= readingFileBytes) look.mutate({ file: chosen })
        }}
        error={file && file.size > readingFileBytes ? words.fileHint : undefined}
      />
      {look.isPending && !preview ? <Skeleton label={words.reading} rows={3} /> : null}
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      {preview && file ? (
        <>
          <ReadingColumns
            kind={level.indicator.kind}
            preview={preview}
            onChange={(next) => {
              setPreview({ ...preview, mapping: next, report: null })
              look.mutate({ file, mapping: next })
            }}
          />
          {preview.report ? (
            <ReadingReport title={words.would} report={preview.report} />
          ) : look.isPending ? null : (
            <p>{words.incomplete}</p>
          )}
          <div className={styles.actions}>
            <Button
              kind="go"
              disabled={!mapping}
              pending={take.isPending}
              onClick={() => mapping && take.mutate({ file, mapping })}
            >
              {words.take}
            </Button>
            <Button onClick={onDone}>{frame.cancel}</Button>
          </div>
        </>
      ) : null}
    </div>
  )
}
