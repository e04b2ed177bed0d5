import { sustainToFixture } from '../interchange.ts'
import { type SustainInput, sustain } from '../sustain.ts'
import { ENGINE_VERSION, judgeWith } from '../verdict/engines.ts'
import type { VerdictInput } from '../verdict/types.ts'
import { verdictJson } from '../verdict-v2/interchange.ts'
import { engineSettings } from './engine-settings.ts'
import { hashOfInputs, type ResultRecord } from './result-record.ts'

/**
 * Judges, and writes down by what and from what.
 * @throws StatisticsError as `judgeWith`
 */
export function verdictRecord(input: VerdictInput, engineVersion: string = ENGINE_VERSION): ResultRecord {
  const verdict = judgeWith(engineVersion, input)
  const { direction, target, seasonPeriod, baseline, followup, later, positions } = input
  const question = { direction, target, season_period: seasonPeriod }
  return {
    kind: 'verdict',
    engine_version: engineVersion,
    settings: { ...question, ...engineSettings[engineVersion] },
    inputs_hash: hashOfInputs({ ...question, baseline, followup, later, positions }),
    reason_codes: [
      verdict.verdict,
      ...(verdict.reason === null ? [] : [verdict.reason]),
      ...(verdict.sustain ? [verdict.sustain.verdict] : []),
      ...verdict.warnings.map(({ code }) => code),
    ],
    result: verdictJson(verdict),
  }
}

/**
 * Asks whether a gain is still there, and writes down from what.
 * @throws StatisticsError as `sustain`
 */
export function sustainRecord(input: SustainInput): ResultRecord {
  const result = sustain(input)
  const { direction, baseline, followup, later, followupPositions } = input
  return {
    kind: 'sustain',
    engine_version: 'sustain-v1',
    settings: { direction, ...engineSettings['sustain-v1'] },
    inputs_hash: hashOfInputs({ direction, baseline, followup, later, followupPositions }),
    reason_codes: [result.verdict],
    result: sustainToFixture(result),
  }
}
