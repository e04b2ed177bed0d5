/**
 * One bit per rule and side, so that a million points need two megabytes.
 * `high` and `low` are the side of the mean, for a trend its direction.
 */
export const flag = {
  outsideHigh: 1,
  outsideLow: 2,
  shiftHigh: 4,
  shiftLow: 8,
  trendHigh: 16,
  trendLow: 32,
  twoOfThreeHigh: 64,
  twoOfThreeLow: 128,
  /** Beyond two thirds of the way to a limit, but not beyond it. No signal by itself. */
  near: 256,
  onMean: 512,
} as const

/** Everything that is a signal. */
export const anySignal = 255
