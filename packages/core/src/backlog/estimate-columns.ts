import type { Estimates, SourceKind } from '@ratchet/contract'

/** Estimates as the columns of a row hold them. */
export interface EstimateColumns {
  value_low: number | null
  value_high: number | null
  value_unit: string
  value_for: string
  effort_low_days: number | null
  effort_high_days: number | null
  risk_likelihood: number | null
  risk_impact: number | null
  risk_note: string
  urgency: number | null
  confidence_percent: number | null
  source_kind: string | null
  source_link: string
}

export function toColumns({
  value,
  effort,
  risk,
  urgency,
  confidencePercent,
  source,
}: Estimates): EstimateColumns {
  return {
    value_low: value?.low ?? null,
    value_high: value?.high ?? null,
    value_unit: value?.unit ?? '',
    value_for: value?.whose ?? '',
    effort_low_days: effort?.lowDays ?? null,
    effort_high_days: effort?.highDays ?? null,
    risk_likelihood: risk?.likelihood ?? null,
    risk_impact: risk?.impact ?? null,
    risk_note: risk?.note ?? '',
    urgency,
    confidence_percent: confidencePercent,
    source_kind: source?.kind ?? null,
    source_link: source?.link ?? '',
  }
}

export function estimatesOf(row: EstimateColumns): Estimates {
  const { value_low, value_high, effort_low_days, effort_high_days, risk_likelihood, risk_impact } = row
  return {
    value:
      value_low === null || value_high === null
        ? null
        : { low: value_low, high: value_high, unit: row.value_unit, whose: row.value_for },
    effort:
      effort_low_days === null || effort_high_days === null
        ? null
        : { lowDays: effort_low_days, highDays: effort_high_days },
    risk:
      risk_likelihood === null || risk_impact === null
        ? null
        : { likelihood: risk_likelihood, impact: risk_impact, note: row.risk_note },
    urgency: row.urgency,
    confidencePercent: row.confidence_percent,
    source: row.source_kind === null ? null : { kind: row.source_kind as SourceKind, link: row.source_link },
  }
}
