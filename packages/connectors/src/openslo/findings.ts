/**
 * What was found wrong or doubtful. `error` refuses its document; a `warning` says what was read all the same,
 * and how, so that nothing is guessed silently.
 */
export interface Finding {
  readonly severity: 'error' | 'warning'
  readonly code: FindingCode
  /** 0-based place of the document in the text. */
  readonly index: number
  /** Where in the document, as `spec.objectives[0].op`. */
  readonly path: string
  readonly message: string
}

export type FindingCode =
  | 'not_openslo'
  | 'unsupported_version'
  | 'unsupported_kind'
  | 'unknown_field'
  | 'missing'
  | 'wrong_type'
  | 'not_allowed'
  | 'duplicate_name'
  | 'name_not_a_label'
  | 'op_on_ratio'
  | 'value_on_ratio'
  | 'window_in_minutes'
  | 'slices_in_months'
  | 'window_without_start'
  | 'time_zone_unknown'
  | 'alert_when_low'
  | 'burn_rate_unreachable'
  | 'reference_missing'

export type Report = (finding: Omit<Finding, 'index'>) => void
