import type { ControlChartInput } from '../charts/chart-kinds.ts'
import { controlChart } from '../charts/control-chart.ts'
import { xmrChart } from '../charts/xmr-chart.ts'
import { settled, type XmrSettings } from '../charts/xmr-settings.ts'
import { hashOfInputs, type ResultRecord } from './result-record.ts'

/** The version of the charts' and rules' formulae; it changes with any limit or signal. */
export const CHARTS_VERSION = 'charts-v1'

/**
 * An XmR chart with the Making Data Count rules, and by what and from what it was reckoned.
 * @throws StatisticsError as `xmrChart`
 */
export function xmrRecord(values: readonly number[], given: XmrSettings = {}): ResultRecord {
  const chart = xmrChart(values, given)
  const settings = settled(given)
  const { signals, ...result } = chart
  return {
    kind: 'chart',
    engine_version: CHARTS_VERSION,
    settings: { chart: 'xmr', ...settings },
    inputs_hash: hashOfInputs({ values, settings, positions: given.positions }),
    reason_codes: [...new Set(signals.map(({ reason }) => reason))],
    result: { ...result, signals },
  }
}

/**
 * Any other Shewhart chart, likewise.
 * @throws StatisticsError as `controlChart`
 */
export function controlChartRecord(input: ControlChartInput): ResultRecord {
  const result = controlChart(input)
  const { values, denominators, subgroups, ...settings } = input
  const runs = result.phases.flatMap((phase) => phase.runs.signals.map(({ reason }) => reason))
  return {
    kind: 'chart',
    engine_version: CHARTS_VERSION,
    settings: { chart: input.kind, ...settings },
    inputs_hash: hashOfInputs({ values, denominators, subgroups, settings }),
    reason_codes: [...new Set([...(result.outside.length > 0 ? ['outside'] : []), ...runs])],
    result: { ...result },
  }
}
