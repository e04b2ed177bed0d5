import type { Improvement } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useRefusal } from '../../../api/index.ts'
import { useMessages } from '../../../messages/index.ts'
import { Button, buttonClass, Dialog, ProblemNote, SelectField } from '../../../ui/index.ts'
import { AnswerForm } from '../answer-form.tsx'
import { useAnswer } from '../use-answer.ts'
import styles from './board.module.css'
import { type ColumnId, columnIds, columnOf, moveTo } from './columns.ts'

/** Where a card shall go: the operation that leads there, to be confirmed, or why nobody can put it there. */
export function MoveDialog(props: {
  improvement: Improvement
  to: ColumnId | null
  onTo: (to: ColumnId) => void
  onClose: () => void
}) {
  const { improvement, to, onClose } = props
  const { board: words } = useMessages().views
  const here = columnOf(improvement.status)
  return (
    <Dialog title={words.moveTitle} open onClose={onClose}>
      <div className={styles.move}>
        <p className="voice" dir="auto">
          {improvement.sentence}
        </p>
        <SelectField
          label={words.to}
          value={to ?? ''}
          onChange={(event) => {
            const chosen = columnIds.find((id) => id === event.target.value)
            if (chosen) props.onTo(chosen)
          }}
        >
          <option value="" disabled>
            {words.choose}
          </option>
          {columnIds
            .filter((id) => id !== here)
            .map((id) => (
              <option key={id} value={id}>
                {words.columns[id]}
              </option>
            ))}
        </SelectField>
        {to === null ? null : <What improvement={improvement} to={to} onClose={onClose} />}
      </div>
    </Dialog>
  )
}

function What({ improvement, to, onClose }: { improvement: Improvement; to: ColumnId; onClose: () => void }) {
  const { views, frame } = useMessages()
  const { board: words } = views
  const answer = useAnswer()
  const refusal = useRefusal(answer.error, ['reason', 'wakeUpOn'])
  const move = moveTo(improvement, to)
  const { id } = improvement
  if ('refused' in move || move.offer === 'lap') {
    return (
      <>
        <p>{'refused' in move ? words.refused[move.refused] : words.lap}</p>
        <p className={styles.actions}>
          <Link to="/improvements/$id" params={{ id }} {...buttonClass('go')}>
            {words.toRecord}
          </Link>
          <Button onClick={onClose}>{frame.cancel}</Button>
        </p>
      </>
    )
  }
  const send = (given: { reason?: string; wakeUpOn?: string | null }) =>
    answer.mutate(
      { id, kind: move.offer === 'lap' ? 'accept' : move.offer, ...given },
      { onSuccess: onClose },
    )
  if (move.offer === 'accept') {
    return (
      <>
        <p>{words.accept}</p>
        {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
        <p className={styles.actions}>
          <Button kind="go" pending={answer.isPending} onClick={() => send({})}>
            {words.doAccept}
          </Button>
          <Button onClick={onClose}>{frame.cancel}</Button>
        </p>
      </>
    )
  }
  return (
    <AnswerForm
      key={move.offer}
      kind={move.offer}
      refusal={refusal}
      pending={answer.isPending}
      onSend={send}
      onCancel={onClose}
    />
  )
}
