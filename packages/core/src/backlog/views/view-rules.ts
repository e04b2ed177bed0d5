/** Whoever saves or changes a view. */
export interface Chooser {
  memberId: string | null
  isManager: boolean
  mayContribute: boolean
  teamIds: readonly string[]
}

/** One's own views are everybody's affair; a team's are made by its members who may write, and by managers. */
export const maySaveFor = (teamId: string | null, who: Chooser): boolean =>
  teamId === null || who.isManager || (who.mayContribute && who.teamIds.includes(teamId))

/** A view is changed by its maker; a team's also by its members who may write, and by managers. */
export const mayChange = (view: { madeBy: string; teamId: string | null }, who: Chooser): boolean =>
  view.madeBy === who.memberId || (view.teamId !== null && maySaveFor(view.teamId, who))
