/** One sitting's results: 1 for right, 0 for wrong, by item. */
export interface SittingResult {
  readonly right: Readonly<Record<string, boolean>>
}

export type RetireReason = 'too_hard' | 'too_easy' | 'does_not_discriminate'

export interface ItemStatistics {
  readonly itemId: string
  readonly answers: number
  readonly shareRight: number
  /** Correlation with the share right on the rest of the paper; null when one of the two does not vary. */
  readonly itemRest: number | null
  /** Why it should leave the mocks; null below 30 answers, where nothing can be said. */
  readonly retire: RetireReason | null
}

const answersToJudge = 30

/** Share right and item-rest correlation of every item that was met. */
export function itemStatistics(sittings: readonly SittingResult[]): ItemStatistics[] {
  const items = new Map<string, { x: number; rest: number }[]>()
  for (const { right } of sittings) {
    const entries = Object.entries(right)
    const total = entries.filter(([, value]) => value).length
    for (const [itemId, value] of entries) {
      const rest = entries.length > 1 ? (total - Number(value)) / (entries.length - 1) : 0
      items.set(itemId, [...(items.get(itemId) ?? []), { x: Number(value), rest }])
    }
  }
  return [...items]
    .map(([itemId, pairs]) => {
      const shareRight = pairs.reduce((sum, { x }) => sum + x, 0) / pairs.length
      const itemRest = correlation(pairs)
      return {
        itemId,
        answers: pairs.length,
        shareRight,
        itemRest,
        retire: reasonToRetire(pairs.length, shareRight, itemRest),
      }
    })
    .sort((a, b) => (a.itemId < b.itemId ? -1 : 1))
}

function reasonToRetire(answers: number, shareRight: number, itemRest: number | null): RetireReason | null {
  if (answers < answersToJudge) return null
  if (shareRight < 0.2) return 'too_hard'
  if (shareRight > 0.97) return 'too_easy'
  return itemRest !== null && itemRest < 0.1 ? 'does_not_discriminate' : null
}

function correlation(pairs: readonly { x: number; rest: number }[]): number | null {
  const n = pairs.length
  const meanX = pairs.reduce((sum, { x }) => sum + x, 0) / n
  const meanRest = pairs.reduce((sum, { rest }) => sum + rest, 0) / n
  let both = 0
  let xx = 0
  let yy = 0
  for (const { x, rest } of pairs) {
    both += (x - meanX) * (rest - meanRest)
    xx += (x - meanX) ** 2
    yy += (rest - meanRest) ** 2
  }
  return xx > 1e-12 && yy > 1e-12 ? both / Math.sqrt(xx * yy) : null
}
