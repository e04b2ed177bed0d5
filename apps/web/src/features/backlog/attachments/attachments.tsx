import { type Attachment, apiPrefix } from '@ratchet/contract'
import { type DragEvent, useId, useRef } from 'react'
import { useMayContribute, useRefusal } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Button, ProblemNote } from '../../../ui/index.ts'
import styles from './attachments.module.css'
import { useAttachments } from './use-attachments.ts'

const accepted = 'image/png,image/jpeg,image/gif,image/webp,application/pdf'

/** Images and PDFs of an improvement: chosen or dropped, shown small, saved, removed and brought back. */
export function Attachments({ id }: { id: string }) {
  const words = useMessages().intake.attachments
  const mayAttach = useMayContribute()
  const held = useAttachments(id)
  const refusal = useRefusal(held.archiveError)
  const here = held.attachments.filter(({ archivedAt }) => archivedAt === null)
  const removed = held.attachments.filter(({ archivedAt }) => archivedAt !== null)
  if (!held.known || (!mayAttach && held.attachments.length === 0)) return null
  const take = (list: FileList | null) => void held.send([...(list ?? [])])
  const drop = (event: DragEvent) => {
    if (!mayAttach || event.dataTransfer.files.length === 0) return
    event.preventDefault()
    take(event.dataTransfer.files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button does the same by keyboard
    <div className={styles.attachments} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <div className={styles.head}>
        <h3>{words.title}</h3>
        {mayAttach ? <ChooseFiles onChoose={take} disabled={held.sending !== null} /> : null}
      </div>
      {here.length === 0 && !held.sending ? <p className={styles.none}>{words.none}</p> : null}
      <ul className={styles.list}>
        {here.map((attachment) => (
          <Row
            key={attachment.id}
            attachment={attachment}
            onRemove={mayAttach ? () => held.archive(attachment.id, true) : null}
          />
        ))}
      </ul>
      {held.sending ? (
        <p className={styles.sending}>
          <progress max={100} value={held.sending.percent} aria-label={held.sending.name} />
          {words.sending(held.sending.name, held.sending.percent)}
          <Button kind="link" onClick={held.stop}>
            {words.stop}
          </Button>
        </p>
      ) : null}
      {held.failures.map((failure) => (
        <ProblemNote key={failure}>{failure}</ProblemNote>
      ))}
      {refusal ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      {removed.length > 0 ? (
        <details className={styles.removed}>
          <summary>{words.removedOnes(removed.length)}</summary>
          <ul className={styles.list}>
            {removed.map((attachment) => (
              <Row
                key={attachment.id}
                attachment={attachment}
                onBringBack={mayAttach ? () => held.archive(attachment.id, false) : null}
              />
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

function ChooseFiles({
  onChoose,
  disabled,
}: {
  onChoose: (list: FileList | null) => void
  disabled: boolean
}) {
  const words = useMessages().intake.attachments
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  return (
    <span className={styles.choose} data-screen-only>
      <small id={id}>{words.hint}</small>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accepted}
        aria-label={words.add}
        onChange={(event) => {
          onChoose(event.target.files)
          event.target.value = ''
        }}
      />
      <Button aria-describedby={id} disabled={disabled} onClick={() => input.current?.click()}>
        {words.add}
      </Button>
    </span>
  )
}

function Row(props: {
  attachment: Attachment
  onRemove?: (() => void) | null
  onBringBack?: (() => void) | null
}) {
  const { attachment, onRemove = null, onBringBack = null } = props
  const { id, name, kind, bytes, attachedBy, attachedAt } = attachment
  const { intake } = useMessages()
  const words = intake.attachments
  const format = useFormat()
  const address = `${apiPrefix}/attachments/${id}`
  const megabytes = Math.max(bytes / 1_000_000, 0.01)
  return (
    <li>
      {kind === 'pdf' ? (
        <span className={styles.paper} aria-hidden="true">
          PDF
        </span>
      ) : (
        <details className={styles.image}>
          <summary aria-label={words.enlarge(name)}>
            <img src={address} alt="" loading="lazy" />
          </summary>
        </details>
      )}
      <span className={styles.what}>
        <b>{name}</b>
        <small>
          {words.by(attachedBy?.name ?? intake.nobodyNamed, format.dateTime(attachedAt))} ·{' '}
          {words.size(format.number(Math.round(megabytes * 100) / 100))}
        </small>
      </span>
      <span className={styles.acts} data-screen-only>
        <a href={address} download={name} aria-label={words.saveNamed(name)}>
          {words.save}
        </a>
        {onRemove ? (
          <Button kind="link" aria-label={words.removeNamed(name)} onClick={onRemove}>
            {words.remove}
          </Button>
        ) : null}
        {onBringBack ? (
          <Button kind="link" aria-label={words.bringBackNamed(name)} onClick={onBringBack}>
            {words.bringBack}
          </Button>
        ) : null}
      </span>
    </li>
  )
}
