import type { Action, Option } from '@ratchet/contract'
import { useMe } from '../../../../api/index.ts'
import { todayIn } from '../../../../format/index.ts'
import { useFormat, useMessages } from '../../../../messages/index.ts'
import { StateWord } from '../../../../ui/index.ts'
import styles from './plan.module.css'
import type { TypedAction } from './plan-draft.ts'

/** Options, the chosen one with its reason, and the actions with how they stand. */
export function PlanView(props: {
  options: readonly Option[]
  actions: readonly Action[]
  typed?: readonly (TypedAction & { key: string })[]
}) {
  const { options, actions, typed = [] } = props
  const words = useMessages().steps.plan
  if (options.length + actions.length + typed.length === 0) return <p className="quiet">{words.none}</p>
  return (
    <div className={styles.view}>
      <ul>
        {options.map((option, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: options have no identity, and this list is only read.
          <li key={index}>
            <StateWord mark={option.chosen ? 'done' : 'open'}>
              <b>{option.title}</b> {option.chosen ? '' : <span className="quiet">{words.notChosen}</span>}
            </StateWord>
            {option.note ? <p className="note quiet">{option.note}</p> : null}
            {option.chosen && option.reason ? <p className={styles.why}>{option.reason}</p> : null}
          </li>
        ))}
      </ul>
      <ul>
        {actions.map((action) => (
          <li key={action.id}>
            <ActionState action={action} />
          </li>
        ))}
        {typed.map((action) => (
          <li key={action.key}>{[action.title, action.dueOn, action.doneOn].filter(Boolean).join(', ')}</li>
        ))}
      </ul>
    </div>
  )
}

function ActionState({ action }: { action: Action }) {
  const words = useMessages().steps.plan
  const format = useFormat()
  const { workspace } = useMe()
  const { title, owner, dueOn, doneOn } = action
  const isLate = doneOn === null && dueOn !== null && dueOn < todayIn(workspace.zone)
  const when = doneOn
    ? words.done(format.date(doneOn))
    : dueOn
      ? isLate
        ? words.late(format.date(dueOn))
        : words.due(format.date(dueOn))
      : ''
  return (
    <StateWord mark={doneOn ? 'done' : isLate ? 'concern' : 'open'}>
      {title} <span className={styles.when}>{[owner?.name, when].filter(Boolean).join(', ')}</span>
    </StateWord>
  )
}

/** Step 4 in one glance. */
export function PlanSummary({
  options,
  actions,
}: {
  options: readonly Option[]
  actions: readonly Action[]
}) {
  const words = useMessages().steps.plan
  const chosen = options.filter((option) => option.chosen).map((option) => option.title)
  if (options.length + actions.length === 0) return <>{words.none}</>
  const done = actions.filter((action) => action.doneOn !== null).length
  return (
    <>
      {chosen.join('; ')} {actions.length > 0 ? <>({words.count(done, actions.length)})</> : null}
    </>
  )
}
