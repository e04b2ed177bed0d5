import { randomFrom, shuffled } from '../seeded-random.ts'
import type { AssembledMock, MockItem } from './assemble-mock.ts'

/** So many places of one kind on a paper. */
export interface PaperPart {
  readonly topicId: string
  readonly bloom: number
  readonly style: string
  readonly questions: number
}

/**
 * Fills the places of a paper one by one. Nothing seen lately is taken while another question of the topic is left;
 * among those the wanted Bloom level counts more than the wanted style. The same seed gives the same paper.
 */
export function assemblePaper(
  parts: readonly PaperPart[],
  stock: readonly MockItem[],
  recent: ReadonlySet<string>,
  seed: string,
): AssembledMock {
  const random = randomFrom(seed)
  const left = new Map(
    shuffled(
      stock.filter(({ retired }) => !retired),
      random,
    ).map((item) => [item.id, item]),
  )
  const places = parts.flatMap((part) => Array.from({ length: part.questions }, () => part))
  const chosen: MockItem[] = []
  const open: PaperPart[] = []
  const take = (item: MockItem) => {
    left.delete(item.id)
    chosen.push(item)
  }
  // Exact and fresh first, for all places: a place that makes do must not take what fits another.
  for (const part of places) {
    const exact = [...left.values()].find((item) => misfit(item, part, recent) === 0)
    if (exact) take(exact)
    else open.push(part)
  }
  const short = new Map<string, number>()
  for (const part of open) {
    const best = [...left.values()]
      .filter(({ topicId }) => topicId === part.topicId)
      .sort((a, b) => misfit(a, part, recent) - misfit(b, part, recent))[0]
    if (best) take(best)
    else short.set(part.topicId, (short.get(part.topicId) ?? 0) + 1)
  }
  return {
    itemIds: shuffled(chosen, random).map(({ id }) => id),
    short: [...short].map(([topicId, missing]) => {
      const wanted = places.filter((part) => part.topicId === topicId).length
      return { topicId, wanted, got: wanted - missing }
    }),
    repeated: chosen.filter(({ id }) => recent.has(id)).map(({ id }) => id),
  }
}

function misfit(item: MockItem, part: PaperPart, recent: ReadonlySet<string>): number {
  if (item.topicId !== part.topicId) return Number.POSITIVE_INFINITY
  return (
    4 * Number(recent.has(item.id)) +
    2 * Number(item.bloom !== part.bloom) +
    Number(item.style !== part.style)
  )
}
