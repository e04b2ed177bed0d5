import { type BesideEvidence, type ParetoBar, paretoBars } from '@ratchet/contract'

/** A picture of the start as it is stored: who took it by id. */
export type StoredBeside = BesideEvidence extends infer Kind
  ? Kind extends BesideEvidence
    ? Omit<Kind, 'takenBy'> & { takenBy: string }
    : never
  : never

/**
 * Categories as a Pareto chart draws them: the most frequent first, with the share of all up to each; what comes after
 * the twelfth is added up as the rest, which stands last whatever its size.
 */
export function pareto(
  categories: readonly { name: string; count: number }[],
  most = paretoBars,
): { total: number; bars: ParetoBar[] } {
  const counted = new Map<string, number>()
  for (const { name, count } of categories) counted.set(name, (counted.get(name) ?? 0) + count)
  const sorted = [...counted]
    .filter(([, count]) => count > 0)
    .sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
  const total = sorted.reduce((sum, [, count]) => sum + count, 0)
  const shown: { name: string | null; count: number }[] = sorted
    .slice(0, sorted.length > most ? most : sorted.length)
    .map(([name, count]) => ({ name, count }))
  const rest = sorted.slice(shown.length).reduce((sum, [, count]) => sum + count, 0)
  if (rest > 0) shown.push({ name: null, count: rest })
  let soFar = 0
  const bars = shown.map(({ name, count }) => {
    soFar += count
    return { name, count, cumulative: soFar / total }
  })
  return { total, bars }
}

/** Hours of a stream added up, null where no step says any: an empty field is not zero. */
export function sumOfHours(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}
