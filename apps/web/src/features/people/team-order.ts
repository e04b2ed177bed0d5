import type { Team } from '@ratchet/contract'

/**
 * The flat list as a tree in reading order: each team after its parent, with its depth. Teams whose parent is
 * missing, or that stand in a ring, come at the top, so that none ever disappears.
 */
export function teamsInOrder(teams: readonly Team[]): { team: Team; depth: number }[] {
  const known = new Set(teams.map(({ id }) => id))
  const placed = new Set<string>()
  const ordered: { team: Team; depth: number }[] = []
  const walk = (team: Team, depth: number) => {
    if (placed.has(team.id)) return
    placed.add(team.id)
    ordered.push({ team, depth })
    for (const child of byName(teams.filter(({ parentId }) => parentId === team.id))) walk(child, depth + 1)
  }
  for (const team of byName(teams.filter(({ parentId }) => parentId === null || !known.has(parentId))))
    walk(team, 0)
  for (const team of byName(teams)) walk(team, 0)
  return ordered
}

const byName = (teams: readonly Team[]): Team[] => [...teams].sort((a, b) => a.name.localeCompare(b.name))
