import type { Lap } from '@ratchet/contract'
import { useFormat, useMessages } from '../../../../messages/index.ts'
import { signedShare } from '../../chart/course-chart-input.ts'
import { shortUnit } from '../../outcome/outcome-rows.ts'
import { useWording } from '../../use-wording.ts'
import { SmartDoubts } from './smart-doubts.tsx'
import styles from './targets-view.module.css'

/** The agreed targets and guardrails, a line each. */
export function TargetsView({ lap }: { lap: Lap }) {
  const { steps, improvement } = useMessages()
  const wording = useWording()
  const format = useFormat()
  const baselineOf = (metricId: string) => lap.baselines.find((found) => found.metricId === metricId)
  if (lap.targets.length + lap.guardrails.length === 0) return <p className="quiet">{steps.targets.none}</p>
  return (
    <ul className={styles.list}>
      {lap.targets.map((target) => {
        const baseline = baselineOf(target.metricId)
        const value =
          target.resolvedValue === null
            ? signedShare(target.value, wording)
            : wording.targetText(
                target.resolvedValue,
                baseline?.unit ?? '',
                baseline?.direction ?? 'decrease',
              )
        return (
          <li key={target.id}>
            <b>{target.metricName}</b>: {value}
            {target.kind === 'relative' ? ` (${signedShare(target.value, wording)})` : ''},{' '}
            {improvement.outcome.byOn(format.date(target.byOn))}
            {/* Once the contract is frozen the target stays as it is; doubting it helps nobody. */}
            {lap.contract ? null : <SmartDoubts doubts={target.doubts} baseline={baseline} />}
          </li>
        )
      })}
      {lap.guardrails.map((guardrail) => {
        const baseline = baselineOf(guardrail.metricId)
        const amount = wording.change(guardrail.toleratedHarm, shortUnit(baseline?.unit ?? ''))
        const { higherBy, lowerBy } = improvement.outcome
        return (
          <li key={guardrail.id}>
            <b>{guardrail.metricName}</b> <span className="quiet">{steps.targets.roles.guardrail}</span>:{' '}
            {baseline?.direction === 'increase' ? lowerBy(amount) : higherBy(amount)}
          </li>
        )
      })}
    </ul>
  )
}
