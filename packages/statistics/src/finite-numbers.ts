import { StatisticsError } from './errors.ts'

/**
 * Hands a result on when every number in it is finite, however deep; a NaN or an infinity never leaves the engine.
 * @throws StatisticsError `out_of_range` naming the figure
 */
export function finiteNumbers<T>(result: T, where = ''): T {
  if (typeof result === 'number') {
    if (Number.isFinite(result)) return result
    throw new StatisticsError(
      'out_of_range',
      `${where || 'The result'} leaves the range of numbers: the values are too large, too small or too alike for it. Use another unit, or a series that varies.`,
    )
  }
  if (typeof result !== 'object' || result === null) return result
  if (Array.isArray(result)) for (const entry of result) finiteNumbers(entry, where)
  else for (const [key, value] of Object.entries(result)) finiteNumbers(value, where || key)
  return result
}
