/** The list with one item moved by so many places; beyond an end nothing moves. */
export function moved<Item>(items: readonly Item[], index: number, by: number): Item[] {
  const to = index + by
  const item = items[index]
  if (item === undefined || to < 0 || to >= items.length) return [...items]
  const rest = items.filter((_, at) => at !== index)
  return [...rest.slice(0, to), item, ...rest.slice(to)]
}
