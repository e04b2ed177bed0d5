import type { PracticeMeasureView } from '@ratchet/contract'
import { useFormat, useMessages } from '../../../messages/index.ts'

/** A measure in words: its value with the unit, what was counted, and the period. */
export function useMeasureWords() {
  const { practiceMeasures: words, metrics } = useMessages()
  const format = useFormat()
  const value = (amount: number, { metric }: PracticeMeasureView) => {
    // A tenth is as much as a share of few can say.
    const rounded = Math.abs(amount) >= 10 ? Math.round(amount * 10) / 10 : Math.round(amount * 100) / 100
    return metric.unit === '' ? format.number(rounded) : `${format.number(rounded)} ${metric.unit}`
  }
  const period = ({ metric, latest }: PracticeMeasureView) => {
    if (!latest) return ''
    return metric.period === 'month'
      ? format.month(latest.periodStart)
      : metrics.weekOf(format.date(latest.periodStart))
  }
  return {
    value,
    period,
    usual: (view: PracticeMeasureView) => (view.usual === null ? '' : value(view.usual, view)),
    latest: (view: PracticeMeasureView) => (view.latest ? value(view.latest.value, view) : ''),
    target: (view: PracticeMeasureView) => (view.target === null ? null : value(view.target, view)),
    counted: ({ metric, latest }: PracticeMeasureView) =>
      metric.kind === 'proportion' && latest?.numerator != null && latest.denominator != null
        ? words.counted(format.number(latest.numerator), format.number(latest.denominator))
        : '',
  }
}
