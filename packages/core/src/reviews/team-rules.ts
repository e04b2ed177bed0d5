/** A team with every team below it, itself first. */
export function teamsBelow(
  teams: readonly { id: string; parentId: string | null }[],
  teamId: string,
): string[] {
  const found = [teamId]
  for (const above of found) {
    for (const { id, parentId } of teams) {
      if (parentId === above && !found.includes(id)) found.push(id)
    }
  }
  return found
}

/** A team with every team above it, itself first. */
export function teamsAbove(
  teams: readonly { id: string; parentId: string | null }[],
  teamId: string,
): string[] {
  const parents = new Map(teams.map(({ id, parentId }) => [id, parentId]))
  const found: string[] = []
  for (let id: string | null = teamId; id !== null && !found.includes(id); id = parents.get(id) ?? null) {
    found.push(id)
  }
  return found
}

/**
 * Whether a review is somebody's: one for everybody, one that they lead, or one of a team of theirs or above. The same in
 * calendars and on Today.
 */
export function concernOf(
  teams: readonly { id: string; parentId: string | null }[],
  { teamIds, leaderId }: { teamIds: readonly string[]; leaderId: string | null },
): (review: { teamId: string | null; facilitatorId: string | null }) => boolean {
  const above = new Set(teamIds.flatMap((teamId) => teamsAbove(teams, teamId)))
  return ({ teamId, facilitatorId }) =>
    teamId === null || above.has(teamId) || (leaderId !== null && facilitatorId === leaderId)
}
