import { ChartName, PlainDate, RuleSet } from '@ratchet/contract'

/** What the address of a metric's page says: chart, rules and target that somebody chose, and a look at a change. */
export interface MetricSearch {
  chart?: ChartName
  rules?: RuleSet
  /** What the limits are held against; asked here, stored nowhere. */
  target?: number
  look?: LookSearch
}

/** The days before and after a change that somebody looks at. */
export interface LookSearch {
  from: string
  to: string
  live: string
  until: string
}

/** Whatever is in the address that is no chart, no set of rules or no window is left out. */
export function readMetricSearch(raw: Record<string, unknown>): MetricSearch {
  const chart = ChartName.safeParse(raw.chart)
  const rules = RuleSet.safeParse(raw.rules)
  const target = typeof raw.target === 'number' && Number.isFinite(raw.target) ? raw.target : undefined
  const look = readLook(raw.look)
  return {
    ...(chart.success && { chart: chart.data }),
    ...(rules.success && { rules: rules.data }),
    ...(target !== undefined && { target }),
    ...(look && { look }),
  }
}

function readLook(raw: unknown): LookSearch | null {
  const given = (raw ?? {}) as Record<keyof LookSearch, unknown>
  const days = [given.from, given.to, given.live, given.until].map((day) => PlainDate.safeParse(day))
  const [from, to, live, until] = days.map(({ data }) => data)
  return from && to && live && until ? { from, to, live, until } : null
}

/** The part of the address that the analysis depends on. */
export const chosenChart = ({ chart, rules, target }: MetricSearch): Omit<MetricSearch, 'look'> => ({
  ...(chart && { chart }),
  ...(rules && { rules }),
  ...(target !== undefined && { target }),
})
