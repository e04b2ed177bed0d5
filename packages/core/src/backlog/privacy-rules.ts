/** What decides who sees an improvement. */
export interface Sight {
  teamPrivate: boolean
  teamId: string | null
  /** Null: somebody without an account, who sees it by their claim link alone. */
  submittedBy: string | null
  ownerId: string | null
}

export interface Onlooker {
  memberId: string | null
  /** Managers, administrators and the system itself. */
  seesAll: boolean
  teamIds: readonly string[]
  /** Teams whose answers they owe. */
  owesFor: readonly string[]
}

/**
 * A team-private improvement is seen by its team, by who sent it, owns it or owes its answer, and by managers and
 * administrators. The database holds the same rule, as the policy `team_wall`; a test compares the two.
 */
export function maySee({ teamPrivate, teamId, submittedBy, ownerId }: Sight, who: Onlooker): boolean {
  if (!teamPrivate || who.seesAll) return true
  if (who.memberId !== null && [submittedBy, ownerId].includes(who.memberId)) return true
  return teamId !== null && (who.teamIds.includes(teamId) || who.owesFor.includes(teamId))
}

type Refusal = { path: string; message: string } | null

/** May it become so by this person's hand? Nobody may lock themselves out by a slip. */
export function refusePrivacy(after: Sight, who: Onlooker): Refusal {
  if (!after.teamPrivate) return null
  if (after.teamId === null) {
    return { path: 'teamId', message: 'only an improvement of a team can be private: choose the team' }
  }
  if (maySee(after, who)) return null
  return { path: 'teamPrivate', message: 'you would no longer see it yourself; ask a manager' }
}

/** Whether two improvements are seen by the same people as far as teams decide: only such may be merged. */
export const sameWall = (one: Sight, other: Sight): boolean =>
  one.teamPrivate === other.teamPrivate && (!one.teamPrivate || one.teamId === other.teamId)
