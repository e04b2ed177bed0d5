import { type Estimates, type SourceKind, sourceKinds } from '@ratchet/contract'
import { readNumber } from '../../../format/index.ts'

/** Estimates as they stand in a form: every field text, empty for unknown. */
export interface EstimatesText {
  valueLow: string
  valueHigh: string
  unit: string
  whose: string
  daysLow: string
  daysHigh: string
  likelihood: string
  impact: string
  riskNote: string
  urgency: string
  confidence: string
  sourceKind: string
  sourceLink: string
}

export type EstimatesFault = 'notANumber' | 'bothEnds' | 'wrongOrder' | 'moreThanNothing' | 'bothGrades'
export type EstimatesFaults = Partial<Record<keyof EstimatesText, EstimatesFault>>

const written = (value: number | null | undefined) => (value == null ? '' : String(value))

export function estimatesText({
  value,
  effort,
  risk,
  urgency,
  confidencePercent,
  source,
}: Estimates): EstimatesText {
  return {
    valueLow: written(value?.low),
    valueHigh: written(value?.high),
    unit: value?.unit ?? 'points',
    whose: value?.whose ?? '',
    daysLow: written(effort?.lowDays),
    daysHigh: written(effort?.highDays),
    likelihood: written(risk?.likelihood),
    impact: written(risk?.impact),
    riskNote: risk?.note ?? '',
    urgency: written(urgency),
    confidence: written(confidencePercent),
    sourceKind: source?.kind ?? '',
    sourceLink: source?.link ?? '',
  }
}

/** What a filled form says, and where it cannot be read. One end of a range given alone stands for both. */
export function readEstimates(text: EstimatesText): { estimates: Estimates; faults: EstimatesFaults } {
  const faults: EstimatesFaults = {}
  const number = (field: keyof EstimatesText): number | null => {
    if (text[field].trim() === '') return null
    const read = readNumber(text[field])
    if (read === null || read < 0) faults[field] = 'notANumber'
    return read
  }
  const range = (lowField: keyof EstimatesText, highField: keyof EstimatesText) => {
    const [low, high] = [number(lowField), number(highField)]
    const ends = { low: low ?? high, high: high ?? low }
    if (ends.low !== null && ends.high !== null && ends.low > ends.high) faults[highField] = 'wrongOrder'
    return ends.low === null || ends.high === null ? null : { low: ends.low, high: ends.high }
  }
  const value = range('valueLow', 'valueHigh')
  const days = range('daysLow', 'daysHigh')
  if (days !== null && days.low === 0) faults.daysLow ??= 'moreThanNothing'
  const [likelihood, impact] = [number('likelihood'), number('impact')]
  if ((likelihood === null) !== (impact === null))
    faults[likelihood === null ? 'likelihood' : 'impact'] = 'bothGrades'
  const confidence = number('confidence')
  const kind = sourceKinds.find((one): one is SourceKind => one === text.sourceKind)
  return {
    estimates: {
      value: value && { ...value, unit: text.unit.trim() || 'points', whose: text.whose.trim() },
      effort: days && { lowDays: days.low, highDays: days.high },
      risk:
        likelihood === null || impact === null ? null : { likelihood, impact, note: text.riskNote.trim() },
      urgency: number('urgency'),
      confidencePercent: confidence === null ? null : Math.round(Math.min(100, confidence)),
      source: kind ? { kind, link: text.sourceLink.trim() } : null,
    },
    faults,
  }
}
