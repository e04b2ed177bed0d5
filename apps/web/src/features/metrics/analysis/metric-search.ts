import { ChartName, RuleSet } from '@ratchet/contract'

/** What the address of a metric's page says: the chart and the rules that somebody chose. */
export interface MetricSearch {
  chart?: ChartName
  rules?: RuleSet
}

/** Whatever is in the address that is no chart or no set of rules is left out. */
export function readMetricSearch(raw: Record<string, unknown>): MetricSearch {
  const chart = ChartName.safeParse(raw.chart)
  const rules = RuleSet.safeParse(raw.rules)
  return { ...(chart.success && { chart: chart.data }), ...(rules.success && { rules: rules.data }) }
}
