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
  /** Left out: as a table. */
  as?: 'board'
  /** The saved view that is open, or `all` for none although another one is the default. */
  view?: string
}

/** Reads the address; what it does not understand is left out, so that an old link still opens. */
export function readBacklogSearch(raw: Record<string, unknown>): BacklogSearch {
  const status = Status.safeParse(raw.status)
  const team = raw.team === 'none' ? ({ success: true, data: 'none' } as const) : Id.safeParse(raw.team)
  const health = HealthList.safeParse(raw.health)
  const place = CoveragePlace.safeParse(raw.place)
  const about = Id.safeParse(raw.about)
  const view = raw.view === 'all' ? ({ success: true, data: 'all' } as const) : Id.safeParse(raw.view)
  const text = typeof raw.text === 'string' ? raw.text.trim().slice(0, 200) : ''
  return {
    ...(status.success ? { status: status.data } : {}),
    ...(team.success ? { team: team.data } : {}),
    ...(raw.mine === true || raw.mine === 'true' ? { mine: true } : {}),
    ...(about.success ? { about: about.data } : {}),
    ...(text ? { text } : {}),
    ...(health.success ? { health: health.data } : {}),
    ...(place.success ? { place: place.data } : {}),
    ...(raw.as === 'board' ? { as: 'board' } : {}),
    ...(view.success ? { view: view.data } : {}),
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

/** Layout and the name of a view filter nothing. */
export const isFiltered = ({ as: _, view: __, ...filters }: BacklogSearch): boolean =>
  Object.keys(filters).length > 0

/** The address without filters, laid out as before; an open view is left. */
export const withoutFilters = ({ as }: BacklogSearch): BacklogSearch => ({
  ...(as ? { as } : {}),
  view: 'all',
})

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
