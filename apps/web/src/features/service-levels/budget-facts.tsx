import type { BudgetReport, ServiceLevel } from '@ratchet/contract'
import { useFormat, useMessages } from '../../messages/index.ts'
import styles from './service-levels.module.css'
import { useBudgetWords } from './use-budget-words.ts'

/** The sum behind what is left. */
export function BudgetFacts({ level, report }: { level: ServiceLevel; report: BudgetReport }) {
  const { facts: words } = useMessages().serviceLevels
  const format = useFormat()
  const { percent, rough } = useBudgetWords()
  const amount = (value: number) => words.units[report.unit](format.number(Number(value.toPrecision(4))))
  return (
    <section aria-labelledby="budget-facts">
      <h2 id="budget-facts">{words.title}</h2>
      <dl className={styles.facts}>
        <dt>{words.window}</dt>
        <dd>{words.windowText(format.dateTime(report.from), format.dateTime(report.until))}</dd>
        <dt>{words.sli}</dt>
        <dd>{report.sli === null ? '–' : percent(report.sli)}</dd>
        <dt>{words.spent}</dt>
        <dd>{amount(report.bad)}</dd>
        <dt>{words.allowed}</dt>
        <dd>{amount(report.allowedBad)}</dd>
        <dt>{words.known}</dt>
        <dd>{rough(report.known)}</dd>
      </dl>
      {level.window.kind === 'calendar' ? <p className={styles.quiet}>{words.goesOn}</p> : null}
    </section>
  )
}
