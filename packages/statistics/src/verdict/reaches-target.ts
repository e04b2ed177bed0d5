/**
 * Whether a mean is at or beyond a target, `good` +1 when higher is better, else -1. Twelve values of one decimal whose
 * mean is 2.8 on paper come out as 2.8000000000000003; such dust in the last digits never decides over a target.
 */
export function reachesTarget(mean: number, target: number, good: 1 | -1): boolean {
  const dust = 1e-12 * Math.max(Math.abs(mean), Math.abs(target))
  return good * (mean - target) >= -dust
}
