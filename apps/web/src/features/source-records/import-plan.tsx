import type { PartialRecordMapping, RecordPreview, RecordSource } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client, useRefusal } from '../../api/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { Button, ProblemNote, SelectField, TextField } from '../../ui/index.ts'
import { readyMapping } from './chosen.ts'
import { ColumnRoles } from './column-roles.tsx'
import { Guesses } from './guesses.tsx'
import { KeptColumns } from './kept-columns.tsx'
import { PreviewReading } from './preview-reading.tsx'
import styles from './source-records.module.css'
import { keepImport, uploads } from './uploads.ts'

interface PlanProps {
  file: File
  preview: RecordPreview
  chosen: PartialRecordMapping
  /** A newer preview is on its way. */
  busy: boolean
  sources: readonly RecordSource[]
  sourceId: string | undefined
  onChange: (chosen: PartialRecordMapping) => void
  onStarted: (importId: string) => void
}

/** How the file will be read, to be looked at and put right, and the buttons that start it. */
export function ImportPlan(props: PlanProps) {
  const { file, preview, chosen, busy, sources, onChange } = props
  const words = useMessages().tickets
  const format = useFormat()
  const [sourceId, setSourceId] = useState(props.sourceId ?? sources[0]?.id ?? '')
  const [name, setName] = useState(words.into.defaultName)
  const start = useMutation({
    mutationFn: async (dryRun: boolean) => {
      if (!('mapping' in ready)) return
      const source =
        sourceId === ''
          ? (await client.sourceRecords.createSource({ name, preset: preview.preset })).source
          : { id: sourceId }
      const { recordImport } = await client.sourceRecords.startRecordImport({
        sourceId: source.id,
        fileName: file.name.slice(-255),
        fileBytes: file.size,
        mapping: ready.mapping,
        dryRun,
      })
      keepImport(recordImport)
      uploads.start(recordImport, file)
      props.onStarted(recordImport.id)
    },
    onSuccess: (_, __, ___, { client: cache }) =>
      cache.invalidateQueries({ queryKey: api.sourceRecords.key() }),
  })
  const refusal = useRefusal(start.error, ['name'])
  const ready = readyMapping(preview, chosen)
  const isReady = 'mapping' in ready && !busy && (sourceId !== '' || name.trim() !== '')
  return (
    <>
      <p className={styles.file}>
        <span>
          <b>{file.name}</b>{' '}
          {words.choose.lookedAt(format.number(preview.rowsLookedAt), file.size <= 1_000_000)}
        </span>
      </p>
      <Guesses preview={preview} chosen={chosen} onChange={onChange} />
      <ColumnRoles preview={preview} chosen={chosen} onChange={onChange} />
      <KeptColumns preview={preview} chosen={chosen} onChange={onChange} />
      <PreviewReading preview={preview} lacking={'lacking' in ready ? ready.lacking : null} busy={busy} />
      <section aria-labelledby="where-it-goes" className={styles.part}>
        <h2 id="where-it-goes">{words.into.title}</h2>
        <div className={styles.pair}>
          {sources.length > 0 ? (
            <SelectField
              label={words.into.existing}
              value={sourceId}
              onChange={(event) => setSourceId(event.target.value)}
            >
              {sources.map((source) => (
                <option key={source.id} value={source.id}>
                  {source.name}
                </option>
              ))}
              <option value="">{words.into.newSource}</option>
            </SelectField>
          ) : null}
          {sourceId === '' ? (
            <TextField
              label={words.into.newName}
              hint={words.into.newHint}
              value={name}
              maxLength={120}
              error={refusal?.fields.name}
              onChange={(event) => setName(event.target.value)}
            />
          ) : null}
        </div>
      </section>
      {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      <div className={styles.actions}>
        <Button kind="go" disabled={!isReady} pending={start.isPending} onClick={() => start.mutate(false)}>
          {words.run}
        </Button>
        <Button disabled={!isReady} pending={start.isPending} onClick={() => start.mutate(true)}>
          {words.dryRunButton}
        </Button>
        <small>{words.dryRunHint}</small>
      </div>
    </>
  )
}
