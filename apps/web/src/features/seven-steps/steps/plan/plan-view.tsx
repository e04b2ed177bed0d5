import type { Lap } from '@ratchet/contract'
import { useMessages } from '../../../../messages/index.ts'
import { StateWord } from '../../../../ui/index.ts'
import { ActionState } from './action-state.tsx'
import styles from './plan.module.css'
import type { TypedAction } from './plan-draft.ts'

/** Options, the chosen one with its reason, and the actions with how they stand. */
export function PlanView(props: { plan: Lap['plan']; typed?: readonly (TypedAction & { key: string })[] }) {
  const { plan, typed = [] } = props
  const { options, actions, resources } = plan
  const words = useMessages().steps.plan
  if (options.length + actions.length + typed.length === 0) return <p className="quiet">{words.none}</p>
  const takes = [resources.people, resources.time].filter((text) => text !== '').join('; ')
  return (
    <div className={styles.view}>
      {plan.justDoIt ? <p className="quiet">{words.justDoIt}</p> : null}
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
      {takes ? <p>{takes}</p> : null}
    </div>
  )
}

/** Step 4 in one glance. */
export function PlanSummary({ plan: { options, actions, justDoIt } }: { plan: Lap['plan'] }) {
  const words = useMessages().steps.plan
  const chosen = options.filter((option) => option.chosen).map((option) => option.title)
  if (options.length + actions.length === 0) return <>{words.none}</>
  const done = actions.filter((action) => action.doneOn !== null).length
  return (
    <>
      {chosen.length > 0 ? chosen.join('; ') : justDoIt ? words.justDoItShort : ''}{' '}
      {actions.length > 0 ? <>({words.count(done, actions.length)})</> : null}
    </>
  )
}
