import { type ChartInput, dataTable } from '@ratchet/chart'
import { useMessages } from '../../../messages/index.ts'
import { useWording } from '../use-wording.ts'
import styles from './points-table.module.css'

/** The chart as tables: the points that stand out with their rules, and every point behind the picture. */
export function PointsTables({ input }: { input: ChartInput }) {
  const words = useMessages().improvement.chart
  const table = dataTable(input, useWording().chart)
  const signals = table.rows.filter((row) => row.signal !== '')
  return (
    <div className={styles.tables}>
      <details className={styles.fold}>
        <summary>{words.signals(signals.length)}</summary>
        {signals.length === 0 ? (
          <p>{words.noSignals}</p>
        ) : (
          <Rows label={words.signalsOf(input.title)} heads={table.heads} rows={signals} />
        )}
      </details>
      <details className={styles.fold}>
        <summary>{words.behind(table.rows.length, input.period)}</summary>
        <Rows label={words.tableOf(input.title)} heads={table.heads} rows={table.rows} />
      </details>
    </div>
  )
}

type Table = ReturnType<typeof dataTable>

function Rows({ label, heads, rows }: { label: string } & Table) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard.
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{heads.date}</th>
            <th scope="col" className={styles.number}>
              {heads.value}
            </th>
            <th scope="col">{heads.phase}</th>
            <th scope="col">{heads.signal}</th>
            <th scope="col">{heads.rules}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.periodStart}>
              <th scope="row">{row.date}</th>
              <td className={styles.number}>{row.value}</td>
              <td>{row.phase}</td>
              <td>{row.signal}</td>
              <td>{row.rules}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
