import { type PartialRecordMapping, recordFileBytes, recordHeadBytes } from '@ratchet/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ChangeEvent, useState } from 'react'
import { api, useRefusal } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { PageHead, ProblemNote, Skeleton } from '../../ui/index.ts'
import { ImportPlan } from './import-plan.tsx'
import styles from './source-records.module.css'

/** Choose an export, see how it would be read, import it. Nothing is stored before the last step. */
export function ImportPage({
  sourceId,
  onStarted,
}: {
  /** The source that the file is meant for, if one was named in the address. */
  sourceId: string | undefined
  onStarted: (importId: string) => void
}) {
  const { tickets: words, frame } = useMessages()
  const [file, setFile] = useState<File | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [chosen, setChosen] = useState<PartialRecordMapping>({})
  const sources = useQuery(api.sourceRecords.listSources.queryOptions())
  const look = useMutation(api.sourceRecords.previewRecords.mutationOptions())
  const refusal = useRefusal(look.error, ['file'])
  const lookAt = (from: File, mapping: PartialRecordMapping) =>
    look.mutate({
      file: new File([from.slice(0, recordHeadBytes)], 'head'),
      whole: from.size <= recordHeadBytes ? 'true' : 'false',
      fileName: from.name.slice(-255),
      mapping: JSON.stringify(mapping),
      ...(sourceId && { sourceId }),
    })
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const next = event.target.files?.[0]
    if (!next) return
    look.reset()
    setChosen({})
    const tooLarge = next.size > recordFileBytes
    setFault(tooLarge ? words.choose.tooLarge : next.size === 0 ? words.choose.empty : null)
    setFile(tooLarge || next.size === 0 ? null : next)
    if (!tooLarge && next.size > 0) lookAt(next, {})
  }
  const change = (next: PartialRecordMapping) => {
    setChosen(next)
    // Which columns are kept changes nothing about how the file is read.
    if (file && next.attributes === chosen.attributes) lookAt(file, next)
  }
  return (
    <>
      <PageHead title={words.importTickets} lead={`${words.choose.steps} ${words.choose.lead}`} />
      <div className={styles.flow}>
        <ChooseFile file={file} onChoose={choose} />
        {fault ? <ProblemNote>{fault}</ProblemNote> : null}
        {refusal ? <ProblemNote>{refusal.fields.file ?? refusal.sentence}</ProblemNote> : null}
        {look.isPending && !look.data && file ? <Skeleton label={words.choose.looking} rows={4} /> : null}
        {file && look.data && sources.data ? (
          <ImportPlan
            key={`${file.name} ${file.size} ${file.lastModified}`}
            file={file}
            preview={look.data.preview}
            chosen={chosen}
            busy={look.isPending}
            sources={sources.data.sources.filter(({ archivedAt }) => archivedAt === null)}
            sourceId={sourceId}
            onChange={change}
            onStarted={onStarted}
          />
        ) : null}
        {sources.isPending && file ? <Skeleton label={frame.loading} rows={2} /> : null}
      </div>
    </>
  )
}

function ChooseFile(props: { file: File | null; onChoose: (event: ChangeEvent<HTMLInputElement>) => void }) {
  const words = useMessages().tickets.choose
  return (
    <label className={styles.file}>
      <b>{props.file ? words.again : words.file}</b>
      <input type="file" accept=".csv,.tsv,.txt,.gz,text/csv,text/plain" onChange={props.onChoose} />
      {props.file ? null : <small>{words.hint}</small>}
    </label>
  )
}
