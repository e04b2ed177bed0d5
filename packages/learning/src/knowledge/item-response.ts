/** Three-parameter logistic item: P = c + (1 − c) / (1 + exp(−a (θ − b))), without the constant 1.7. */
export interface CalibratedItem {
  readonly discrimination: number
  readonly difficulty: number
  readonly guessing: number
}

/** Chance of a right answer at an ability. */
export function chanceRight(item: CalibratedItem, ability: number): number {
  const { discrimination: a, difficulty: b, guessing: c } = item
  return c + (1 - c) / (1 + Math.exp(-a * (ability - b)))
}

/** Fisher information of an item at an ability (Birnbaum 1968 for three parameters). */
export function information(item: CalibratedItem, ability: number): number {
  const p = chanceRight(item, ability)
  const { discrimination: a, guessing: c } = item
  return a ** 2 * ((1 - p) / p) * ((p - c) / (1 - c)) ** 2
}

/** Estimated ability and its posterior standard deviation; prior N(0, 1), trapezoids on [−5, 5]. */
export function estimateAbility(
  answers: readonly { readonly item: CalibratedItem; readonly right: boolean }[],
): { readonly ability: number; readonly deviation: number } {
  const points = 401
  let mass = 0
  let first = 0
  let second = 0
  for (let index = 0; index < points; index += 1) {
    const ability = -5 + (10 * index) / (points - 1)
    let density = Math.exp(-(ability ** 2) / 2) * (index === 0 || index === points - 1 ? 0.5 : 1)
    for (const { item, right } of answers) {
      const p = chanceRight(item, ability)
      density *= right ? p : 1 - p
    }
    mass += density
    first += ability * density
    second += ability ** 2 * density
  }
  const ability = first / mass
  return { ability, deviation: Math.sqrt(Math.max(0, second / mass - ability ** 2)) }
}

/** The item not yet asked that says most at an ability; ties go to the earlier one. Null when none is left. */
export function mostInformative<T extends CalibratedItem>(
  items: readonly T[],
  asked: ReadonlySet<T>,
  ability: number,
): T | null {
  let best: T | null = null
  for (const item of items) {
    if (asked.has(item)) continue
    if (best === null || information(item, ability) > information(best, ability)) best = item
  }
  return best
}
