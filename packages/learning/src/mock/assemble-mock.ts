import { randomFrom, shuffled } from '../seeded-random.ts'
import { largestRemainder } from './largest-remainder.ts'

/** A question that may stand in a mock. */
export interface MockItem {
  readonly id: string
  readonly topicId: string
  readonly bloom: number
  readonly style: string
  /** Taken out of mocks by its statistics or by an author. */
  readonly retired?: boolean
}

/** What a mock is made of; versioned data, never code. */
export interface MockPlan {
  readonly questions: number
  readonly topics: readonly { readonly id: string; readonly weight: number }[]
  /** Wanted mix inside each topic; null when any will do. */
  readonly blooms: Readonly<Record<string, number>> | null
  readonly styles: Readonly<Record<string, number>> | null
}

export interface AssembledMock {
  /** In the order of the paper. */
  readonly itemIds: readonly string[]
  /** Topics that had fewer questions than the blueprint wants. */
  readonly short: readonly { readonly topicId: string; readonly wanted: number; readonly got: number }[]
  /** Questions taken again although they were seen lately, because nothing else was left. */
  readonly repeated: readonly string[]
}

/**
 * Draws a mock: questions by topic, then by Bloom level and style as far as the stock allows, none seen lately
 * (`recent`: last two mocks or 14 days) while another of the topic is left. The same seed gives the same paper.
 */
export function assembleMock(
  plan: MockPlan,
  stock: readonly MockItem[],
  recent: ReadonlySet<string>,
  seed: string,
): AssembledMock {
  const random = randomFrom(seed)
  const wantedOf = largestRemainder(
    plan.topics.map(({ weight }) => weight),
    plan.questions,
  )
  const chosen: MockItem[] = []
  const short: { topicId: string; wanted: number; got: number }[] = []
  plan.topics.forEach(({ id }, index) => {
    const wanted = wantedOf[index] ?? 0
    const items = shuffled(
      stock.filter((item) => item.topicId === id && !item.retired),
      random,
    )
    const fresh = items.filter((item) => !recent.has(item.id))
    const seen = items.filter((item) => recent.has(item.id))
    const drawn = draw(fresh, wanted, plan)
    drawn.push(...draw(seen, wanted - drawn.length, plan))
    if (drawn.length < wanted) short.push({ topicId: id, wanted, got: drawn.length })
    chosen.push(...drawn)
  })
  return {
    itemIds: shuffled(chosen, random).map(({ id }) => id),
    short,
    repeated: chosen.filter(({ id }) => recent.has(id)).map(({ id }) => id),
  }
}

/** Takes the item that fills the emptiest cells of the wanted mix, again and again. */
function draw(from: readonly MockItem[], count: number, plan: MockPlan): MockItem[] {
  const left = [...from]
  const taken: MockItem[] = []
  const blooms = room(plan.blooms, count)
  const styles = room(plan.styles, count)
  while (taken.length < count && left.length > 0) {
    const score = (item: MockItem) =>
      2 * Number((blooms.get(String(item.bloom)) ?? 0) > 0) + Number((styles.get(item.style) ?? 0) > 0)
    let best = 0
    left.forEach((item, index) => {
      if (score(item) > score(left[best] as MockItem)) best = index
    })
    const [item] = left.splice(best, 1) as [MockItem]
    blooms.set(String(item.bloom), (blooms.get(String(item.bloom)) ?? 0) - 1)
    styles.set(item.style, (styles.get(item.style) ?? 0) - 1)
    taken.push(item)
  }
  return taken
}

function room(mix: Readonly<Record<string, number>> | null, count: number): Map<string, number> {
  if (mix === null || count <= 0) return new Map()
  const names = Object.keys(mix)
  const shares = largestRemainder(
    names.map((name) => mix[name] ?? 0),
    count,
  )
  return new Map(names.map((name, index) => [name, shares[index] ?? 0]))
}
