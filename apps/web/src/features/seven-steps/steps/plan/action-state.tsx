import type { Action } from '@ratchet/contract'
import { useMe } from '../../../../api/index.ts'
import { todayIn } from '../../../../format/index.ts'
import { useFormat, useMessages } from '../../../../messages/index.ts'
import { StateWord } from '../../../../ui/index.ts'
import styles from './plan.module.css'

/** One action: what, who, by when, whether it was done, and what shows it. */
export function ActionState({ action }: { action: Action }) {
  const words = useMessages().steps.plan
  const format = useFormat()
  const { workspace } = useMe()
  const { title, owner, dueOn, doneOn, kind, evidence } = action
  const isLate = doneOn === null && dueOn !== null && dueOn < todayIn(workspace.zone)
  const when = doneOn
    ? words.done(format.date(doneOn))
    : dueOn
      ? isLate
        ? words.late(format.date(dueOn))
        : words.due(format.date(dueOn))
      : ''
  const sort = kind === 'other' ? '' : words.kinds[kind]
  return (
    <>
      <StateWord mark={doneOn ? 'done' : isLate ? 'concern' : 'open'}>
        {title} <span className={styles.when}>{[sort, owner?.name, when].filter(Boolean).join(', ')}</span>
      </StateWord>
      {evidence ? <p className={styles.why}>{evidence}</p> : null}
    </>
  )
}
