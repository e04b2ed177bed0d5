import type { Lap } from '@ratchet/contract'
import { useMessages } from '../../../../messages/index.ts'
import { useWording } from '../../use-wording.ts'

/** What was expected before anybody could know, as the contract froze it. */
export function PredictionsMade({ lap }: { lap: Pick<Lap, 'plan' | 'baselines'> }) {
  const words = useMessages().steps.plan
  const wording = useWording()
  const made = lap.plan.predictions.flatMap((prediction) => {
    const baseline = lap.baselines.find(({ metricId }) => metricId === prediction.metricId)
    return baseline ? [{ ...prediction, name: baseline.metricName, unit: baseline.unit }] : []
  })
  if (made.length === 0) return <p className="quiet">{words.nothingPredicted}</p>
  return (
    <ul>
      {made.map(({ metricId, name, unit, low, expected, high }) => (
        <li key={metricId}>
          {words.predictedSentence(
            name,
            wording.value(expected, unit),
            wording.value(low, ''),
            wording.value(high, ''),
          )}
        </li>
      ))}
    </ul>
  )
}
