/** One stretch of the chart with limits of its own. */
export interface XmrPhase {
  /** First and last point, 0-based. */
  readonly start: number
  readonly end: number
  readonly mean: number
  readonly lower: number
  readonly upper: number
  readonly meanMovingRange: number
  /** False when no two points are neighbours: the limits then lie on the mean and say nothing. */
  readonly spreadKnown: boolean
  readonly trial: boolean
}
