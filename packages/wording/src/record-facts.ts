/** Codes of the ticket reader and of an import; `packages/connectors` and the room of source records give them. */

export const surenesses = ['certain', 'likely', 'unsure'] as const
export type Sureness = (typeof surenesses)[number]

export const guessReasons = [
  'chosen',
  'byte_order_mark',
  'valid_utf8',
  'only_ascii',
  'zero_bytes',
  'not_utf8',
  'even_columns',
  'most_even_columns',
  'single_column',
  'column_names',
  'no_known_tool',
  'one_format',
  'most_read',
  'no_dates',
  'only_day_first',
  'only_month_first',
  'mixed_order',
  'other_order_impossible',
  'days_up_to_12',
  'times_carry_zone',
  'some_carry_zone',
  'few_carry_zone',
  'workspace_zone',
] as const
export type GuessReason = (typeof guessReasons)[number]

export const rejectionCodes = [
  'broken_quote',
  'record_too_long',
  'cells_differ',
  'nul_in_cell',
  'not_utf8',
  'id_missing',
  'id_too_long',
  'opened_missing',
  'not_a_date',
  'no_such_date',
  'other_date_format',
  'day_month_swapped',
  'zone_missing',
  'zone_unexpected',
  'date_in_future',
  'date_too_early',
  'responded_before_opened',
  'resolved_before_opened',
  'closed_before_opened',
  'contradicting_opened',
] as const
export type RejectionCode = (typeof rejectionCodes)[number]

export const recordWarningCodes = [
  'day_month_swapped_rows',
  'attribute_cut',
  'many_rows_rejected',
  'rejections_not_all_kept',
  'older_states_left',
] as const
export type RecordWarningCode = (typeof recordWarningCodes)[number]
