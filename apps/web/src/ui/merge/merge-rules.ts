/** Who changed a field since both began from the same record; `same` when both came to the same. */
export type TouchedBy = 'nobody' | 'mine' | 'theirs' | 'both' | 'same'

/** @param base what both writers began from */
export function touchedBy<Value>(
  base: Value,
  mine: Value,
  theirs: Value,
  equal: (a: Value, b: Value) => boolean = Object.is,
): TouchedBy {
  if (equal(mine, theirs)) return equal(base, mine) ? 'nobody' : 'same'
  if (equal(base, theirs)) return 'mine'
  return equal(base, mine) ? 'theirs' : 'both'
}

export type Choice = 'mine' | 'theirs' | 'edited'

/** What nobody has to be asked about: a field that only one of the two changed keeps that change. */
export const choiceWithoutAsking = (touched: TouchedBy): Choice | null =>
  touched === 'mine' ? 'mine' : touched === 'both' ? null : 'theirs'
