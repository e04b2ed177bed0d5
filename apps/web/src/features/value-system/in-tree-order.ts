import type { StrategicAim } from '@ratchet/contract'

/**
 * Aims in reading order: each after the aim it serves, with its depth. An aim whose parent is not among them, or that
 * stands in a ring, comes at the top, so that none ever disappears.
 */
export function inTreeOrder(aims: readonly StrategicAim[]): { aim: StrategicAim; depth: number }[] {
  const known = new Set(aims.map(({ id }) => id))
  const below = Map.groupBy(aims, ({ parentId }) => parentId)
  const placed = new Set<string>()
  const ordered: { aim: StrategicAim; depth: number }[] = []
  const place = (aim: StrategicAim, depth: number) => {
    if (placed.has(aim.id)) return
    placed.add(aim.id)
    ordered.push({ aim, depth })
    for (const child of below.get(aim.id) ?? []) place(child, depth + 1)
  }
  for (const aim of aims) if (aim.parentId === null || !known.has(aim.parentId)) place(aim, 0)
  for (const aim of aims) place(aim, 0)
  return ordered
}

/** An aim and everything under it: what it cannot be moved under. */
export function withAllBelow(aims: readonly StrategicAim[], id: string): Set<string> {
  const found = new Set([id])
  for (let size = 0; size < found.size; ) {
    size = found.size
    for (const aim of aims) if (aim.parentId !== null && found.has(aim.parentId)) found.add(aim.id)
  }
  return found
}
