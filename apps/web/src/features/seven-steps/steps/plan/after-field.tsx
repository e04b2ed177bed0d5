import { useId } from 'react'
import { useMessages } from '../../../../messages/index.ts'
import type { Row } from '../rows.ts'
import styles from './plan.module.css'
import type { TypedAction } from './plan-draft.ts'

/** Which other actions must be done before this one; closed while there is nothing to say. */
export function AfterField(props: {
  row: Row<TypedAction>
  rows: readonly Row<TypedAction>[]
  error: string | undefined
  onChange: (after: string[]) => void
}) {
  const { row, rows, error, onChange } = props
  const words = useMessages().steps.plan
  const problem = useId()
  const others = rows.filter(({ key, title }) => key !== row.key && title.trim() !== '')
  if (others.length === 0) return null
  return (
    <details className={styles.after} open={row.after.length > 0 || error !== undefined}>
      <summary>{words.after}</summary>
      {others.map(({ key, title }) => (
        <label key={key}>
          <input
            type="checkbox"
            checked={row.after.includes(key)}
            aria-invalid={error !== undefined || undefined}
            aria-describedby={error === undefined ? undefined : problem}
            onChange={(event) =>
              onChange(
                event.target.checked ? [...row.after, key] : row.after.filter((other) => other !== key),
              )
            }
          />
          {title}
        </label>
      ))}
      {error === undefined ? null : (
        <p id={problem} className={styles.wrong}>
          {error}
        </p>
      )}
    </details>
  )
}
