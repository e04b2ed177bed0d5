import { type ForecastCase, sevenSteps } from '@ratchet/contract'
import { readImprovement } from '../backlog/index.ts'
import { allow, inputOf, query } from '../foundation/index.ts'
import { calibrate } from './calibration-rules.ts'
import { readForecasts } from './forecast-store.ts'

/** How well earlier forecasts came true: shown beside each new one, before it is frozen. */
export const getCalibration = query({
  name: 'get-calibration',
  allow: allow.viewers,
  input: inputOf(sevenSteps.getCalibration),
  run: async (scope, { exceptImprovementId }) => {
    const found = await readForecasts(scope, exceptImprovementId)
    const sentences = new Map<string, string>()
    for (const id of new Set(found.map(({ improvementId }) => improvementId))) {
      sentences.set(id, (await readImprovement(scope, id)).sentence)
    }
    const cases: ForecastCase[] = found.map((one) => ({
      ...one,
      sentence: sentences.get(one.improvementId) ?? '',
    }))
    return { calibration: calibrate(cases) }
  },
})
