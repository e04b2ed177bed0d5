/** Below five, an average would say something about single people. */
export const fewestLearners = 5

/** Who of a team stands in an average. */
export interface Circle {
  id: string
  learners: ReadonlySet<string>
}

/**
 * The circles whose averages may be told beside that of everybody, largest first: five learners or more, and no two
 * averages, everybody's among them, differ by one to four learners, who could be reckoned out of the difference.
 */
export function circlesToTell(everybody: ReadonlySet<string>, circles: readonly Circle[]): Circle[] {
  const told: Circle[] = []
  const bySize = circles.toSorted((a, b) => b.learners.size - a.learners.size || (a.id < b.id ? -1 : 1))
  for (const circle of bySize) {
    if (circle.learners.size < fewestLearners) continue
    const others = [everybody, ...told.map(({ learners }) => learners)]
    if (others.every((other) => apart(circle.learners, other))) told.push(circle)
  }
  return told
}

function apart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [without(one, other), without(other, one)].every((count) => count === 0 || count >= fewestLearners)
}

const without = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((id) => !other.has(id)).length

/** Each team's own people and those of the teams below it. */
export function withTeamsBelow(
  teams: readonly { id: string; parentId: string | null }[],
  members: readonly { id: string; teamIds: readonly string[] }[],
): Map<string, Set<string>> {
  const above = new Map(teams.map(({ id, parentId }) => [id, parentId]))
  const people = new Map(teams.map(({ id }) => [id, new Set<string>()]))
  for (const { id, teamIds } of members) {
    for (const teamId of teamIds) {
      for (let at: string | null | undefined = teamId; at; at = above.get(at)) people.get(at)?.add(id)
    }
  }
  return people
}
