import type { BudgetReport, ServiceLevel } from '@ratchet/contract'
import { useFormat, useMessages } from '../../messages/index.ts'
import styles from './service-levels.module.css'

/** When the budget will be gone, with its range, or that it lasts. */
export function ForecastBlock({ level, report }: { level: ServiceLevel; report: BudgetReport }) {
  const { forecast: words } = useMessages().serviceLevels
  const format = useFormat()
  const { state, at, earliest, latest } = report.forecast
  const lasts = level.window.kind === 'rolling' ? words.lastsRolling : words.lasts
  return (
    <section aria-labelledby="budget-forecast">
      <h2 id="budget-forecast">{words.title}</h2>
      <p>
        {state === 'runs_out' && at
          ? words.runsOut(format.dateTime(at))
          : state === 'lasts'
            ? lasts
            : state === 'exhausted'
              ? words.exhausted
              : words.unknown}{' '}
        {state === 'runs_out' && earliest
          ? words.range(format.dateTime(earliest), latest && format.dateTime(latest))
          : null}
      </p>
      {state === 'runs_out' || state === 'lasts' ? <p className={styles.quiet}>{words.straight}</p> : null}
    </section>
  )
}
