import type { Lap } from '@ratchet/contract'
import { useFormat, useMessages } from '../../../../messages/index.ts'
import { useWording } from '../../use-wording.ts'
import styles from './judging.module.css'

/** What was expected beside what came: each forecast with its range, the cost, and the value in words. */
export function ForecastAndTruth({ lap }: { lap: Lap }) {
  const words = useMessages().evidence.actual
  const wording = useWording()
  const format = useFormat()
  const verdict = lap.verdicts.find(({ id }) => id === lap.verification?.verdictId)
  const judged = [...(verdict?.targets ?? []), ...(verdict?.guardrails ?? [])]
  const forecasts = (lap.contract?.predictions ?? []).flatMap((made) => {
    const found = judged.find(({ metricId }) => metricId === made.metricId)
    return found?.current
      ? [{ ...made, name: found.metricName, unit: found.unit, came: found.current.mean }]
      : []
  })
  const budget = lap.plan.resources.budget
  const { actualCost = null, actualValue = '' } = lap.verification ?? {}
  if (forecasts.length === 0 && budget === null && actualCost === null && actualValue === '') return null
  return (
    <section aria-label={words.title}>
      <h4>{words.title}</h4>
      <table className={styles.truth}>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{words.title}</span>
            </th>
            <th scope="col">{words.forecast}</th>
            <th scope="col">{words.actual}</th>
          </tr>
        </thead>
        <tbody>
          {forecasts.map(({ metricId, name, unit, low, expected, high, came }) => (
            <tr key={metricId}>
              <th scope="row">{name}</th>
              <td>
                {wording.value(expected, unit)}{' '}
                <span className="note quiet">
                  ({wording.value(low, unit)} – {wording.value(high, unit)})
                </span>
              </td>
              <td>
                {wording.value(came, unit)}{' '}
                <span className="note quiet">
                  {low <= came && came <= high ? words.within : words.beyond}
                </span>
              </td>
            </tr>
          ))}
          {budget !== null || actualCost !== null ? (
            <tr>
              <th scope="row">{words.cost}</th>
              <td>{budget ? format.money(budget.amount, budget.currency) : '–'}</td>
              <td>{actualCost ? format.money(actualCost.amount, actualCost.currency) : '–'}</td>
            </tr>
          ) : null}
          {actualValue ? (
            <tr>
              <th scope="row">{words.value}</th>
              <td>–</td>
              <td>{actualValue}</td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </section>
  )
}
