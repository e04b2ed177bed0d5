import { oc } from '@orpc/contract'
import { z } from 'zod'
import { HealthList } from './backlog-health.ts'
import { Id, line, PersonRef, Version } from './common.ts'
import { Status } from './improvement.ts'
import { CoveragePlace } from './practice-coverage.ts'

export const viewNameLength = 60
export const viewsPerPerson = 50
export const viewLayouts = ['table', 'board'] as const

/** What the backlog's address may hold: filters, and how it is laid out. */
export const ViewSearch = z.strictObject({
  status: Status.optional(),
  /** A team's id, or `none` for what belongs to no team. */
  team: z.union([Id, z.literal('none')]).optional(),
  /** Owned by whoever looks, not by whoever saved it. */
  mine: z.literal(true).optional(),
  about: Id.optional(),
  text: z.string().trim().min(1).max(200).optional(),
  health: HealthList.optional(),
  place: CoveragePlace.optional(),
  /** Left out: as a table. */
  as: z.literal('board').optional(),
})
export type ViewSearch = z.infer<typeof ViewSearch>

/** Filters and layout of the backlog under a name: one's own, or everybody's, as a team's. */
export const BacklogView = z.object({
  id: Id,
  name: z.string(),
  /** Null: its maker's own; nobody else sees it. */
  teamId: Id.nullable(),
  search: ViewSearch,
  madeBy: PersonRef,
  /** Whether whoever asks may change or archive it. */
  mine: z.boolean(),
  version: Version,
})
export type BacklogView = z.infer<typeof BacklogView>

const tags = ['backlog']
const One = z.object({ view: BacklogView })

export const backlogViews = {
  listBacklogViews: oc
    .route({ method: 'GET', path: '/backlog-views', tags, summary: 'Saved views of the backlog' })
    .output(
      z.object({
        views: z.array(BacklogView),
        /** What my backlog opens with; null for everything as a table. */
        defaultId: Id.nullable(),
      }),
    ),
  saveBacklogView: oc
    .route({
      method: 'POST',
      path: '/backlog-views',
      tags,
      summary: 'Save filters and layout under a name, for me or for a team',
      successStatus: 201,
    })
    .input(
      z.strictObject({
        name: line(viewNameLength),
        teamId: Id.nullable().default(null),
        search: ViewSearch,
      }),
    )
    .output(One),
  updateBacklogView: oc
    .route({
      method: 'PATCH',
      path: '/backlog-views/{viewId}',
      tags,
      summary: 'Rename, change or archive a view',
    })
    .input(
      z.strictObject({
        viewId: Id,
        version: Version,
        name: line(viewNameLength).optional(),
        search: ViewSearch.optional(),
        archived: z.boolean().optional(),
      }),
    )
    .output(One),
  setDefaultBacklogView: oc
    .route({ method: 'PUT', path: '/default-backlog-view', tags, summary: 'What my backlog opens with' })
    .input(z.strictObject({ viewId: Id.nullable() }))
    .output(z.object({ defaultId: Id.nullable() })),
}
