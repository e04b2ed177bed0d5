import type { ImportPlan } from '@ratchet/contract'
import { useMessages } from '../../messages/index.ts'
import styles from './value-system.module.css'

/** What an import would add and change, record by record and field by field. */
export function ImportPlanTable({ plan }: { plan: ImportPlan }) {
  const { valueSystem } = useMessages()
  const { exchange: words, kinds } = valueSystem
  if (plan.changes.length === 0) return <p role="status">{words.nothing}</p>
  const added = plan.changes.filter(({ change }) => change === 'added').length
  return (
    <>
      <p role="status">{words.summary(added, plan.changes.length - added, plan.unchanged)}</p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.what}</th>
            </tr>
          </thead>
          <tbody>
            {plan.changes.map(({ kind, name, change, fields }) => (
              <tr key={`${kind} ${name}`}>
                <td>{kinds[kind]}</td>
                <th scope="row">{name}</th>
                <td>
                  {change === 'added' ? words.addedWord : words.changedWord}
                  {change === 'changed'
                    ? fields.map(({ field, before, after }) => (
                        <span key={field} className={styles.change}>
                          {field}: {before === null ? null : <s>{tell(before)}</s>} {tell(after)}
                        </span>
                      ))
                    : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** A value of a document in a line: texts as they are, lists by their names. */
function tell(value: unknown): string {
  if (value === null || value === undefined) return '–'
  if (Array.isArray(value)) return value.map(tell).join(' · ')
  if (typeof value === 'object' && 'name' in value) return String(value.name)
  return String(value)
}
