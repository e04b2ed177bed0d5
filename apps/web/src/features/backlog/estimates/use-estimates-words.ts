import type { Estimates } from '@ratchet/contract'
import { useFormat, useMessages } from '../../../messages/index.ts'
import type { EstimateGroup } from './estimates-groups.ts'

/** Each estimate as a reader would say it, with the note that stands below it. */
export function useEstimatesWords() {
  const words = useMessages().working.estimates
  const { number } = useFormat()
  const range = (low: number, high: number) =>
    low === high ? number(low) : words.range(number(low), number(high))
  return ({ value, effort, risk, urgency, confidencePercent, source }: Estimates) => {
    const said: Record<EstimateGroup, { text: string; note: string }> = {
      value: {
        text: value ? `${range(value.low, value.high)} ${value.unit}` : words.unknown,
        note: value?.whose ? words.forWhom(value.whose) : '',
      },
      effort: {
        text: effort ? words.days(range(effort.lowDays, effort.highDays)) : words.unknown,
        note: '',
      },
      risk: {
        text: risk
          ? words.grades(risk.likelihood, risk.impact, risk.likelihood * risk.impact)
          : words.unknown,
        note: risk?.note ?? '',
      },
      urgency: { text: urgency === null ? words.unknown : words.urgent(urgency), note: '' },
      confidencePercent: {
        text: confidencePercent === null ? words.unknown : words.sure(confidencePercent),
        note: '',
      },
      source: { text: source ? words.sources[source.kind] : words.unknown, note: source?.link ?? '' },
    }
    return said
  }
}
