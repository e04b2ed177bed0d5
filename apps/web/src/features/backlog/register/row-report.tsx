import type { RegisterRowReport } from '@ratchet/contract'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../../../messages/index.ts'
import { StateWord } from '../../../ui/index.ts'
import styles from './register.module.css'

const mostShown = 500
const marks = { created: 'met', updated: 'short', unchanged: 'common', rejected: 'concern' } as const

/** Every row with what becomes of it; the rejected ones first, since they want somebody. */
export function RowReport({ rows }: { rows: readonly RegisterRowReport[] }) {
  const words = useMessages().working.register
  const first = (row: RegisterRowReport) => (row.outcome === 'rejected' ? 0 : 1)
  const shown = [...rows].sort((a, b) => first(a) - first(b) || a.line - b.line).slice(0, mostShown)
  return (
    <div>
      <h2 id="rows">{words.rowsTitle}</h2>
      <p className={styles.shown}>{words.shown(shown.length, rows.length)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keys. */}
      <section className={styles.scrolls} tabIndex={0} aria-labelledby="rows">
        <table className={styles.rows}>
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.fields.sentence}</th>
              <th scope="col">{words.outcome}</th>
              <th scope="col">{words.why}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.line}>
                <td>{row.line}</td>
                <td>
                  {row.improvementId ? (
                    <Link to="/improvements/$id" params={{ id: row.improvementId }}>
                      {row.sentence}
                    </Link>
                  ) : (
                    row.sentence
                  )}
                </td>
                <td>
                  <StateWord mark={marks[row.outcome]}>{words.outcomes[row.outcome]}</StateWord>
                </td>
                <td>
                  {row.reasons.map(({ field, message }) => (
                    <p key={`${field} ${message}`}>
                      {words.fields[field] ?? field}: {message}
                    </p>
                  ))}
                  {row.claimedElsewhere ? <p>{words.claims(row.claimedElsewhere)}</p> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
