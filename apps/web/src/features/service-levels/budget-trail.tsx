import type { BudgetReport, ServiceLevel } from '@ratchet/contract'
import { useFormat, useMessages } from '../../messages/index.ts'
import styles from './service-levels.module.css'
import { drawing, trailShape } from './trail-shape.ts'
import { useBudgetWords } from './use-budget-words.ts'

/** How the budget of this window went down, with the shares at which the pace changes. */
export function BudgetTrail({ level, report }: { level: ServiceLevel; report: BudgetReport }) {
  const { trail: words } = useMessages().serviceLevels
  const format = useFormat()
  const { rough } = useBudgetWords()
  if (report.trail.length < 2) return null
  const { path, lowest, yOf } = trailShape(report)
  const { width, height } = drawing
  const end = rough(report.remaining ?? 1)
  const marks = [
    { share: 1, text: rough(1) },
    { share: level.carefulBelow, text: words.careful },
    { share: level.frozenBelow, text: words.frozen },
    ...(lowest < 0 ? [{ share: lowest, text: rough(lowest) }] : []),
  ]
  return (
    <figure className={styles.trail} aria-label={words.title}>
      <div className={styles.plot}>
        <svg
          role="img"
          aria-label={words.label(rough(1), end)}
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
        >
          <rect
            y={yOf(level.carefulBelow)}
            width={width}
            height={Math.max(0, yOf(level.frozenBelow) - yOf(level.carefulBelow))}
            fill="var(--concern-wash)"
          />
          {marks.map(({ share, text }) => (
            <line
              key={text}
              x1={0}
              x2={width}
              y1={yOf(share)}
              y2={yOf(share)}
              stroke="var(--rule)"
              vectorEffect="non-scaling-stroke"
            />
          ))}
          <path
            d={path}
            fill="none"
            stroke="var(--ink)"
            strokeWidth="2"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        <ul className={styles.marks} aria-hidden="true">
          {marks.map(({ share, text }) => (
            <li key={text} style={{ insetBlockStart: `${(yOf(share) / height) * 100}%` }}>
              {text}
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.ends} aria-hidden="true">
        <span>{format.dateTime(report.from)}</span>
        <span>{format.dateTime(report.until)}</span>
      </div>
      <details className={styles.fold}>
        <summary>{words.table}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard. */}
        <section className={styles.scroll} aria-label={words.table} tabIndex={0}>
          <table className={styles.small}>
            <thead>
              <tr>
                <th scope="col">{words.when}</th>
                <th scope="col" className={styles.number}>
                  {words.left}
                </th>
              </tr>
            </thead>
            <tbody>
              {report.trail.map(({ at, remaining }) => (
                <tr key={at}>
                  <th scope="row">{format.dateTime(at)}</th>
                  <td className={styles.number}>{rough(remaining)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  )
}
