/** Why the engine refuses an input. A short series is no error: it is the verdict `insufficient_data`. */
export type StatisticsErrorCode =
  | 'not_finite'
  | 'bad_positions'
  | 'bad_season'
  | 'bad_direction'
  | 'bad_target'
  | 'bad_option'
  | 'bad_count'
  | 'bad_denominator'
  | 'too_few'
  | 'bad_shape'
  | 'out_of_range'
  | 'unknown_engine'
  | 'too_long'

/**
 * Refusal of an input that no statistic can be computed from.
 * `series` names the list at fault and `position` the 0-based place in it, where there is one.
 */
export class StatisticsError extends Error {
  override readonly name = 'StatisticsError'
  readonly code: StatisticsErrorCode
  readonly series: string | null
  readonly position: number | null

  constructor(
    code: StatisticsErrorCode,
    message: string,
    place: { series?: string; position?: number } = {},
  ) {
    super(message)
    this.code = code
    this.series = place.series ?? null
    this.position = place.position ?? null
  }
}
