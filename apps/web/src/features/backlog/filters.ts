import { apiPrefix, CoveragePlace, HealthList, Id, Status } from '@ratchet/contract'

/** Filters of the backlog, as they stand in the address. */
export type BacklogSearch = {
  status?: Status
  /** A team's id, or `none` for what belongs to no team. */
  team?: string
  mine?: true
  about?: string
  text?: string
  health?: HealthList
  /** A cell of the coverage map. */
  place?: CoveragePlace
}

/** Reads the address; what it does not understand is left out, so that an old link still opens. */
export function readBacklogSearch(raw: Record<string, unknown>): BacklogSearch {
  const status = Status.safeParse(raw.status)
  const team = raw.team === 'none' ? ({ success: true, data: 'none' } as const) : Id.safeParse(raw.team)
  const health = HealthList.safeParse(raw.health)
  const place = CoveragePlace.safeParse(raw.place)
  const about = Id.safeParse(raw.about)
  const text = typeof raw.text === 'string' ? raw.text.trim().slice(0, 200) : ''
  return {
    ...(status.success ? { status: status.data } : {}),
    ...(team.success ? { team: team.data } : {}),
    ...(raw.mine === true || raw.mine === 'true' ? { mine: true } : {}),
    ...(about.success ? { about: about.data } : {}),
    ...(text ? { text } : {}),
    ...(health.success ? { health: health.data } : {}),
    ...(place.success ? { place: place.data } : {}),
  }
}

/** The question to the API that a set of filters asks. */
export function listInput(search: BacklogSearch, myId: string, limit: number) {
  return {
    ...(search.status ? { status: [search.status] } : {}),
    ...(search.team === 'none' ? { withoutTeam: true } : search.team ? { teamId: search.team } : {}),
    ...(search.mine ? { ownerId: myId } : {}),
    ...(search.about ? { linkedToId: search.about } : {}),
    ...(search.text ? { text: search.text } : {}),
    ...(search.health ? { health: search.health } : {}),
    ...(search.place ? { place: search.place } : {}),
    limit,
  }
}

export const isFiltered = (search: BacklogSearch): boolean => Object.keys(search).length > 0

/** The address of the file that holds what the list shows, all pages of it. */
export function exportAddress(
  { limit: _, ...question }: ReturnType<typeof listInput>,
  format: 'csv' | 'xlsx' = 'csv',
): string {
  const asked = Object.entries(question).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, String(one)]),
  )
  return `${apiPrefix}/backlog/register.${format}?${new URLSearchParams(asked)}`
}
