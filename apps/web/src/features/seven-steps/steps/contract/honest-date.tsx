import type { ContractDraft } from '@ratchet/contract'
import { useFormat, useMessages } from '../../../../messages/index.ts'
import { Button, StateWord } from '../../../../ui/index.ts'
import { useCareText } from '../../aside/care-list.tsx'
import { shortUnit } from '../../outcome/outcome-rows.ts'
import { useWording } from '../../use-wording.ts'
import { honestDate } from './contract-terms.ts'
import styles from './honest-date.module.css'

/** When this can be judged and what could be seen by then, before anyone commits. */
export function HonestDate({
  draft,
  onPeriods,
}: {
  draft: ContractDraft
  onPeriods: (periods: number) => void
}) {
  const words = useMessages().steps.contract
  const format = useFormat()
  const care = useCareText()
  const honest = honestDate(draft)
  const period = draft.metrics[0]?.period ?? 'week'
  return (
    <div className={styles.honest} aria-live="polite">
      <p className="quiet">{words.judgedOn}</p>
      <p className={`voice ${styles.date}`}>{format.longDay(draft.judgingOn)}</p>
      {honest.kind === 'enough' ? (
        <StateWord mark="done">{words.enough}</StateWord>
      ) : honest.kind !== 'short' ? (
        <StateWord mark="concern">{words[honest.kind]}</StateWord>
      ) : (
        <p className={styles.short}>
          <StateWord mark="concern">
            {words.earliest(format.date(honest.on))} {words.notEnough(format.date(honest.on))}
          </StateWord>
          <Button onClick={() => onPeriods(honest.periods)}>{words.use(honest.periods, period)}</Button>
        </p>
      )}
      <Detectable draft={draft} />
      {draft.warnings.map((warning) => {
        const { title, sentence } = care(warning)
        return (
          <p key={`${warning.code}${sentence}`} className="note">
            <StateWord mark="concern">
              <b>{title}.</b> {sentence}
            </StateWord>
          </p>
        )
      })}
    </div>
  )
}

function Detectable({ draft }: { draft: ContractDraft }) {
  const words = useMessages().steps.contract
  const wording = useWording()
  const format = useFormat()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.metric}</th>
          <th scope="col">{words.couldSee}</th>
          <th scope="col">{words.wanted}</th>
          <th scope="col">{words.needed}</th>
        </tr>
      </thead>
      <tbody>
        {draft.metrics.map((metric) => {
          const size = (value: number | null) =>
            value === null ? '–' : wording.change(value, shortUnit(metric.unit))
          return (
            <tr key={metric.metricId}>
              <th scope="row">
                {metric.metricName}
                <small>{words.span(format.date(metric.followupFrom), format.date(metric.followupTo))}</small>
              </th>
              <td data-label={words.couldSee}>
                <b>{size(metric.smallestDetectable)}</b>
              </td>
              <td data-label={words.wanted}>
                {metric.changeWanted === null ? words.guardrail : size(metric.changeWanted)}
              </td>
              <td data-label={words.needed}>
                {metric.periodsNeeded === null
                  ? words.neededNever
                  : words.neededPeriods(metric.periodsNeeded, metric.period)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
