import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Id } from './common.ts'
import { teamLevels } from './people.ts'
import { valueChainActivities } from './value-system-records.ts'

/** The level of an improvement's team; `none` for what belongs to no team. */
export const coverageLevels = [...teamLevels, 'none'] as const
export const CoverageLevel = z.enum(coverageLevels)
export type CoverageLevel = z.infer<typeof CoverageLevel>

/** `whole`: the stream is meant without one of its activities. */
export const coverageActivities = [...valueChainActivities, 'whole'] as const
export const CoverageActivity = z.enum(coverageActivities)
export type CoverageActivity = z.infer<typeof CoverageActivity>

const placeForm = new RegExp(
  `^(?:${coverageLevels.join('|')})\\.(?:none|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.(?:${coverageActivities.join('|')})$`,
)
/** A cell of the coverage map in one word: level, value stream and activity, joined by dots. */
export const CoveragePlace = z
  .string()
  .regex(placeForm, 'must be level.stream.activity, for example operational.none.whole')
export type CoveragePlace = z.infer<typeof CoveragePlace>

export interface PlaceParts {
  level: CoverageLevel
  /** Null for what is about no value stream. */
  streamId: string | null
  activity: CoverageActivity
}
export const placeOf = ({ level, streamId, activity }: PlaceParts): CoveragePlace =>
  `${level}.${streamId ?? 'none'}.${activity}`

/** @throws when it is no place */
export function placeParts(place: CoveragePlace): PlaceParts {
  const [level, stream, activity] = CoveragePlace.parse(place).split('.')
  return {
    level: CoverageLevel.parse(level),
    streamId: stream === 'none' || stream === undefined ? null : stream,
    activity: CoverageActivity.parse(activity),
  }
}

const Counts = {
  /** Linked to this place, without what was declined or merged into another. */
  improvements: z.number().int(),
  /** Laps that they opened. */
  laps: z.number().int(),
  /** Laps whose verified overall answer is *there*. */
  verifiedGains: z.number().int(),
}

/**
 * How a cell stands. `gained`: with a verified gain. `moving`: with a lap, no gain yet. `waiting`: improvements, and no
 * lap. `silent`: nothing, although the stream has a step there. `no_step`: nothing, and no step that could ask for it.
 */
export const coverageStates = ['gained', 'moving', 'waiting', 'silent', 'no_step'] as const
export const CoverageState = z.enum(coverageStates)
export type CoverageState = z.infer<typeof CoverageState>

export const CoverageCell = z.object({ activity: CoverageActivity, state: CoverageState, ...Counts })
export type CoverageCell = z.infer<typeof CoverageCell>

export const CoverageRow = z.object({
  level: CoverageLevel,
  /** One for each activity, `whole` at the end. */
  cells: z.array(CoverageCell),
})
export type CoverageRow = z.infer<typeof CoverageRow>

export const Coverage = z.object({
  /** Value streams by name; archived ones only where something is linked to them. */
  streams: z.array(
    z.object({ streamId: Id, name: z.string(), archived: z.boolean(), rows: z.array(CoverageRow) }),
  ),
  /** What is about no value stream, by level; levels with nothing are left out. */
  withoutStream: z.array(z.object({ level: CoverageLevel, ...Counts })),
  /** Cells with a step in them, at the three levels, and how many of those are silent. */
  asked: z.number().int(),
  silent: z.number().int(),
})
export type Coverage = z.infer<typeof Coverage>

export const coverageRoutes = {
  getCoverage: oc
    .route({
      method: 'GET',
      path: '/coverage',
      tags: ['practice'],
      summary: 'Where improvements, laps and verified gains are, and where is silence',
    })
    .input(z.strictObject({}))
    .output(z.object({ coverage: Coverage })),
}
