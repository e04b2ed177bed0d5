import { useFormat, useMessages } from '../../messages/index.ts'
import styles from './reviews.module.css'

interface Month {
  month: string
  held: number
  planned: number
}

const height = 96
const width = 40

/** The last twelve months: a frame for what was planned, filled as far as it was held. The table says the same. */
export function HabitChart({ months }: { months: readonly Month[] }) {
  const words = useMessages().reviews
  const format = useFormat()
  const most = Math.max(1, ...months.map(({ planned }) => planned))
  const tall = (count: number) => (count / most) * height
  const name = (month: string) => format.month(`${month}-01`)
  return (
    <section aria-label={words.habitTitle} className={styles.habit}>
      <h2 className="voice">{words.habitTitle}</h2>
      <p className={styles.faint}>{words.habitLead}</p>
      <svg
        viewBox={`0 0 ${months.length * width} ${height + 24}`}
        className={styles.months}
        aria-hidden="true"
        focusable="false"
      >
        {months.map(({ month, held, planned }, index) => (
          <g key={month} transform={`translate(${index * width} 0)`}>
            <title>{words.monthBar(name(month), held, planned)}</title>
            {planned === 0 ? null : (
              <rect
                x={8.5}
                y={height - tall(planned) + 0.5}
                width={width - 17}
                height={tall(planned)}
                fill="none"
                stroke={held < planned ? 'var(--concern)' : 'var(--edge)'}
                strokeDasharray={held < planned ? '3 3' : undefined}
              />
            )}
            <rect x={8} y={height - tall(held)} width={width - 16} height={tall(held)} fill="var(--ink-2)" />
            <text x={width / 2} y={height + 17} textAnchor="middle" className={styles.tick}>
              {month.slice(5)}
            </text>
          </g>
        ))}
        <line x1="0" x2={months.length * width} y1={height + 0.5} y2={height + 0.5} stroke="var(--edge)" />
      </svg>
      <table className="unseen">
        <caption>{words.habitTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{words.month}</th>
            <th scope="col">{words.held}</th>
            <th scope="col">{words.planned}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, held, planned }) => (
            <tr key={month}>
              <th scope="row">{name(month)}</th>
              <td>{held}</td>
              <td>{planned}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
