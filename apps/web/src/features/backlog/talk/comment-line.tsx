import type { Comment } from '@ratchet/contract'
import { useState } from 'react'
import { useMe, useRefusal } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Button } from '../../../ui/index.ts'
import { CommentBox } from './comment-box.tsx'
import { piecesOf } from './comment-text.ts'
import styles from './talk.module.css'
import type { useTalk } from './use-talk.ts'

/** One comment, with what it said before; taken back, only its place is left. */
export function CommentLine({ comment, talk }: { comment: Comment; talk: ReturnType<typeof useTalk> }) {
  const words = useMessages().talk
  const format = useFormat()
  const { member } = useMe()
  const [editing, setEditing] = useState(false)
  const refusal = useRefusal(talk.edit.error)
  const isManager = member.role === 'manager' || member.role === 'administrator'
  const isMine = comment.by.id === member.id && member.role !== 'viewer'
  const { archived } = comment
  const when = format.dateTime(comment.at)
  const take = (away: boolean) => talk.archive.mutate({ commentId: comment.id, archived: away })
  if (archived) {
    return (
      <li className={styles.away}>
        <p>{words.takenBack(archived.by.name, format.dateTime(archived.at))}</p>
        {isManager || (isMine && archived.by.id === member.id) ? (
          <Button kind="link" onClick={() => take(false)}>
            {words.bringOut}
          </Button>
        ) : null}
      </li>
    )
  }
  return (
    <li>
      <p className={styles.who}>
        <b>{comment.by.name}</b> <span>{when}</span>
        {comment.editedAt ? <span>{words.edited(format.dateTime(comment.editedAt))}</span> : null}
      </p>
      {editing ? (
        <CommentBox
          label={words.edit}
          text={comment.text}
          pending={talk.edit.isPending}
          problem={refusal?.sentence}
          onSend={async (text) => {
            await talk.edit.mutateAsync({ commentId: comment.id, version: comment.version, text })
            setEditing(false)
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <CommentText comment={comment} />
      )}
      {comment.earlier.length > 0 ? (
        <details className={styles.earlier}>
          <summary>{words.earlier(comment.earlier.length)}</summary>
          <ol>
            {comment.earlier.map(({ text, at }) => (
              <li key={at}>
                <span>{format.dateTime(at)}</span>
                <p className={styles.text}>{text}</p>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
      {editing ? null : (
        <div className={styles.acts}>
          {isMine ? (
            <Button
              kind="link"
              aria-label={words.editNamed(comment.by.name, when)}
              onClick={() => setEditing(true)}
            >
              {words.edit}
            </Button>
          ) : null}
          {isMine || isManager ? (
            <Button
              kind="link"
              aria-label={words.takeBackNamed(comment.by.name, when)}
              onClick={() => take(true)}
            >
              {words.takeBack}
            </Button>
          ) : null}
        </div>
      )}
    </li>
  )
}

function CommentText({ comment }: { comment: Comment }) {
  return (
    <p className={styles.text}>
      {piecesOf(comment.text, comment.mentions).map(({ kind, text, at }) =>
        kind === 'mention' ? (
          <b key={at}>{text}</b>
        ) : kind === 'link' ? (
          <a key={at} href={text} rel="noopener noreferrer nofollow" target="_blank">
            {text}
          </a>
        ) : (
          text
        ),
      )}
    </p>
  )
}
