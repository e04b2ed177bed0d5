interface Node {
  id: string
  parentId: string | null
}

/**
 * Would the tree have a circle if `teamId` stood under `parentId`? A parent that is missing from the list ends the
 * walk; a circle that is already there (it never should be) counts as one too.
 */
export function wouldCircle(teams: readonly Node[], teamId: string, parentId: string | null): boolean {
  const parents = new Map(teams.map((team) => [team.id, team.parentId]))
  const seen = new Set([teamId])
  for (let above = parentId; above !== null; above = parents.get(above) ?? null) {
    if (seen.has(above)) return true
    seen.add(above)
  }
  return false
}
