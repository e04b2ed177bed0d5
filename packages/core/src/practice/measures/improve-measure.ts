import { practice, type Status } from '@ratchet/contract'
import { captureImprovement, isOpen } from '../../backlog/index.ts'
import { allow, conflict, inputOf, operation } from '../../foundation/index.ts'
import { readMetric } from '../../metrics/index.ts'
import { insertMade, keptMeasure, latestMade } from './store.ts'

/** Make an improvement out of a measure of the practice: an ordinary one, with the measure as its source. */
export const improveMeasure = operation({
  name: 'improve-measure',
  allow: allow.contributors,
  input: inputOf(practice.improveMeasure),
  run: async (scope, { measure, sentence }) => {
    const kept = await keptMeasure(scope, measure)
    const last = (await latestMade(scope)).get(measure)
    if (last && isOpen(last.status as Status)) {
      throw conflict(
        'in_hand_already',
        `“${last.sentence}” is in hand for this measure. Nothing was added; work on that one.`,
      )
    }
    const { name, description } = await readMetric(scope, kept.metricId)
    const { improvement } = await captureImprovement.within(scope, {
      sentence,
      description: `${name}. ${description}`,
    })
    await insertMade(scope, measure, improvement.id)
    return { improvementId: improvement.id }
  },
})
