import {
  type Coverage,
  type CoverageActivity,
  type CoverageCell,
  type CoverageLevel,
  type CoverageRow,
  type CoverageState,
  coverageActivities,
  type PlaceParts,
  placeOf,
  teamLevels,
  type ValueStream,
} from '@ratchet/contract'

export interface Counted {
  improvements: number
  laps: number
  verifiedGains: number
}
/** What was counted in one cell; places where nothing is are not given. */
export type CountedPlace = PlaceParts & Counted
export type MappedStream = Pick<ValueStream, 'id' | 'name' | 'archivedAt' | 'steps'>

const nothing: Counted = { improvements: 0, laps: 0, verifiedGains: 0 }

/**
 * The map of all streams, by name. Every stream has the three levels, also those where no team works, because a level
 * without a team is silent too; *no team* has a row where something is in it. Silence is asked for where the stream has
 * a step: nobody owes an improvement to an activity that the stream does not contain, nor one about the whole of it.
 */
export function foldCoverage(streams: readonly MappedStream[], places: readonly CountedPlace[]): Coverage {
  const byPlace = new Map(places.map((place) => [placeOf(place), place]))
  const inUse = new Set(places.map(({ streamId }) => streamId))
  const shown = streams
    .filter(({ id, archivedAt }) => archivedAt === null || inUse.has(id))
    .map((stream) => ({
      streamId: stream.id,
      name: stream.name,
      archived: stream.archivedAt !== null,
      rows: rowsOf(stream, byPlace),
    }))
  const owed = shown
    .flatMap(({ rows }) => rows)
    .filter(({ level }) => level !== 'none')
    .flatMap(({ cells }) =>
      cells.filter(({ activity, state }) => activity !== 'whole' && state !== 'no_step'),
    )
  return {
    streams: shown.sort((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1)),
    withoutStream: [...teamLevels, 'none' as const].flatMap((level) => {
      const found = byPlace.get(placeOf({ level, streamId: null, activity: 'whole' }))
      return found ? [{ level, ...countsOf(found) }] : []
    }),
    asked: owed.length,
    silent: owed.filter(({ state }) => state === 'silent').length,
  }
}

function rowsOf(stream: MappedStream, byPlace: ReadonlyMap<string, CountedPlace>): CoverageRow[] {
  // An archived stream owes nothing any more.
  const steps = stream.archivedAt === null ? stream.steps.flatMap(({ activities }) => activities) : []
  const asked = new Set<CoverageActivity>(steps)
  const rowOf = (level: CoverageLevel): CoverageRow => ({
    level,
    cells: coverageActivities.map((activity): CoverageCell => {
      const counts = countsOf(byPlace.get(placeOf({ level, streamId: stream.id, activity })) ?? nothing)
      return { activity, state: stateOf(counts, asked.has(activity) && level !== 'none'), ...counts }
    }),
  })
  const noTeam = rowOf('none')
  const isUsed = noTeam.cells.some(({ improvements }) => improvements > 0)
  return [...teamLevels.map(rowOf), ...(isUsed ? [noTeam] : [])]
}

/** @param isAsked whether the stream has a step there, so that nothing is silence */
export function stateOf({ improvements, laps, verifiedGains }: Counted, isAsked: boolean): CoverageState {
  if (verifiedGains > 0) return 'gained'
  if (laps > 0) return 'moving'
  if (improvements > 0) return 'waiting'
  return isAsked ? 'silent' : 'no_step'
}

const countsOf = ({ improvements, laps, verifiedGains }: Counted): Counted => ({
  improvements,
  laps,
  verifiedGains,
})
