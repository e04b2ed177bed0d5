/** A list as far as somebody went through it. */
export interface Places {
  /** Where its pages begin: the first at the top, each other one after a place in the list. */
  begins: readonly (string | undefined)[]
  /** Where the page after them would begin; null at the end of the list, undefined while nobody knows. */
  next: string | null | undefined
}

/**
 * What one page says about where the next begins. Somebody may have captured or answered meanwhile, so that the next
 * page begins elsewhere than it did; the pages behind that one stay until they come near the screen and say so
 * themselves. Nothing follows the last page.
 */
export function nextBegins(places: Places, index: number, next: string | null): Places {
  const { begins } = places
  if (index + 1 > begins.length) return places
  if (index + 1 === begins.length || next === null) {
    if (index + 1 === begins.length && next === places.next) return places
    return { begins: begins.slice(0, index + 1), next }
  }
  return begins[index + 1] === next ? places : { ...places, begins: begins.with(index + 1, next) }
}

/** One page further, where there is one. */
export const goOn = ({ begins, next }: Places): Places =>
  next ? { begins: [...begins, next], next: undefined } : { begins, next }

/** The pages that follow one another in what `nextOf` remembers: undefined where it knows nothing of a page. */
export function rememberedPlaces(nextOf: (after: string | undefined) => string | null | undefined): Places {
  const begins: (string | undefined)[] = [undefined]
  let next = nextOf(undefined)
  while (next && nextOf(next) !== undefined) {
    begins.push(next)
    next = nextOf(next)
  }
  return { begins, next }
}
