import type { RegisterReport } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useRefusal } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { Button, buttonClass, PageHead, ProblemNote, Skeleton } from '../../../ui/index.ts'
import { MappingForm } from './mapping-form.tsx'
import styles from './register.module.css'
import { RowReport } from './row-report.tsx'
import { useRegister } from './use-register.ts'

/** A register from elsewhere: choose the file, see row by row what would happen, and only then import it. */
export function ImportPage() {
  const { working, frame } = useMessages()
  const words = working.register
  const id = useId()
  const register = useRegister()
  const refusal = useRefusal(register.error)
  const { report } = register
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <div className={styles.file}>
        <label htmlFor={id}>{words.file}</label>
        <input
          id={id}
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,text/csv"
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file) register.choose(file)
          }}
        />
        <p id={`${id}-hint`}>{words.fileHint}</p>
      </div>
      {refusal ? (
        <ProblemNote>
          {[refusal.sentence, ...Object.values(refusal.fields)].filter(Boolean).join(' ')}
        </ProblemNote>
      ) : null}
      {register.pending && !report ? <Skeleton label={frame.loading} /> : null}
      {report ? (
        <>
          {register.done ? null : (
            <MappingForm columns={report.columns} mapping={register.mapping} onChange={register.map} />
          )}
          <Outcome
            report={report}
            done={register.done}
            checking={register.checking}
            pending={register.pending}
            onSend={register.send}
          />
          <RowReport rows={report.rows} />
        </>
      ) : null}
    </>
  )
}

function Outcome(props: {
  report: RegisterReport
  done: boolean
  /** What importing would do is being asked anew; what stood here is no longer true. */
  checking: boolean
  pending: boolean
  onSend: () => void
}) {
  const words = useMessages().working.register
  const { created, updated, unchanged, rejected } = props.report.counts
  const changes = created + updated
  return (
    <div className={styles.outcome}>
      <p className="voice" role="status">
        {props.checking
          ? words.checking
          : `${props.done ? `${words.done} ` : ''}${words.would(created, updated, unchanged, rejected)}`}
      </p>
      {props.done ? (
        <Link to="/backlog" {...buttonClass('go')}>
          {words.toBacklog}
        </Link>
      ) : changes > 0 ? (
        <Button kind="go" pending={props.pending} onClick={props.onSend}>
          {words.go(changes)}
        </Button>
      ) : props.checking ? null : (
        <p>{words.nothing}</p>
      )}
    </div>
  )
}
