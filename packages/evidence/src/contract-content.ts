import type {
  ContractTerms,
  Direction,
  GapRule,
  Limits,
  MetricKind,
  Period,
  Prediction,
  TargetInput,
  TicketQuery,
} from '@ratchet/contract'

/** A point of a series as it is frozen: the period's first day and the plotted value. */
export interface FrozenPoint {
  periodStart: string
  value: number
}

export interface StoredTarget extends TargetInput {
  id: string
}

export interface StoredGuardrail {
  id: string
  metricId: string
  toleratedHarm: number
}

/** What the evidence contract freezes of one metric. */
export interface ContractMetricContent {
  metricId: string
  metricName: string
  metricVersion: number
  unit: string
  direction: Direction
  kind: MetricKind
  period: Period
  season: number | null
  zone: string
  gapRule: GapRule
  /** Missing in contracts that were frozen before metrics asked tickets. */
  ticketQuery?: TicketQuery | null
  baselineFrom: string
  baselineTo: string
  baselinePoints: FrozenPoint[]
  limits: Limits
  followupFrom: string
  followupTo: string
}

/** Everything the hash of an evidence contract covers. */
export interface ContractContent {
  terms: ContractTerms
  judgingOn: string
  metrics: ContractMetricContent[]
  targets: (StoredTarget & { metricName: string; resolvedValue: number })[]
  guardrails: (StoredGuardrail & { metricName: string })[]
  /** Contracts from before there were predictions have none. */
  predictions?: Prediction[]
  engineVersion: string
  /** Whoever owned the improvement when the contract was frozen cannot be its second reader. */
  ownerId: string | null
}

/** One revision of a contract, as far as judging needs it; the hash is that of the content's canonical JSON. */
export interface FrozenContract {
  revision: number
  content: ContractContent
  hash: string
  /** Follow-up points that could be known when it was frozen. */
  pointsKnown: number
}
