import type { RecordImport } from '@ratchet/contract'
import { type ChangeEvent, useEffect, useState, useSyncExternalStore } from 'react'
import { useFormat, useMessages } from '../../messages/index.ts'
import { Button, ProblemNote } from '../../ui/index.ts'
import { shareDone } from './share-done.ts'
import styles from './source-records.module.css'
import { uploads } from './uploads.ts'

/** How far an import is, in a sentence and a bar; and the file again, where its upload was broken off. */
export function ImportProgress({ one }: { one: RecordImport }) {
  const words = useMessages().tickets.one
  const format = useFormat()
  const upload = useSyncExternalStore(uploads.subscribe, () => uploads.stateOf(one.id))
  const megabytes = (bytes: number) => format.number(Math.round(bytes / 100_000) / 10)
  const done = megabytes(one.uploadedBytes)
  const of = megabytes(one.fileBytes)
  const rows = format.number(one.rowsRead)
  const sentences: Record<string, string> = {
    uploading: words.uploading(done, of),
    waiting: words.waiting,
    reading: words.reading(rows),
    storing: words.storing(rows),
    measuring:
      one.metricsToDo > 0
        ? words.measuring(format.number(one.metricsDone), format.number(one.metricsToDo))
        : words.measuringSoon,
  }
  useLeavingAsked(one.state === 'uploading' && upload === 'running')
  if (one.state === 'uploading' && upload !== 'running') {
    return upload === 'lost' ? (
      <ProblemNote action={<Button onClick={() => uploads.again(one)}>{words.tryAgain}</Button>}>
        {words.uploadFailed}
      </ProblemNote>
    ) : (
      <SameFile one={one} sentence={words.stalled(done, of)} />
    )
  }
  return (
    <div className={styles.progress}>
      <p className="voice">{sentences[one.state]}</p>
      <progress aria-label={words.progress} max={1} value={shareDone(one)} />
      <p className={styles.quiet}>{one.state === 'uploading' ? words.stay : words.leave}</p>
    </div>
  )
}

function SameFile({ one, sentence }: { one: RecordImport; sentence: string }) {
  const words = useMessages().tickets.one
  const [other, setOther] = useState(false)
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    if (!file) return
    const same = file.size === one.fileBytes && file.name.slice(-255) === one.fileName
    setOther(!same)
    if (same) uploads.start(one, file)
  }
  return (
    <div className={styles.progress}>
      <p className="voice">{sentence}</p>
      <label className={styles.file}>
        <b>{words.goOn}</b>
        <input type="file" onChange={choose} />
      </label>
      {other ? <ProblemNote>{words.otherFile(one.fileName)}</ProblemNote> : null}
    </div>
  )
}

/** The browser asks before a page with a running upload is closed. */
function useLeavingAsked(asks: boolean): void {
  useEffect(() => {
    if (!asks) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [asks])
}
