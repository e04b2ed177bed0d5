/**
 * The way from a node back to itself, both ends named, or null when there is none. Used for aims under aims and for
 * streams that draw out a step of other streams.
 *
 * @param next where one gets to from a node; unknown ids lead nowhere
 */
export function findCircle(from: string, next: (id: string) => readonly string[]): string[] | null {
  const cameFrom = new Map<string, string>()
  const waiting = [from]
  for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
    for (const there of next(here)) {
      if (there === from) return [...wayTo(here, from, cameFrom), from]
      if (cameFrom.has(there)) continue
      cameFrom.set(there, here)
      waiting.push(there)
    }
  }
  return null
}

function wayTo(end: string, from: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [end]
  for (let here = end; here !== from; way.unshift(here)) here = cameFrom.get(here) ?? from
  return way
}
