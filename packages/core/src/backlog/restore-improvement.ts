import { backlog, type RestorableField, restorableFields } from '@ratchet/contract'
import type { z } from 'zod'
import { allow, eventsAbout, inputOf, invalid, notFound, operation } from '../foundation/index.ts'
import { estimatesOf } from './estimate-columns.ts'
import { lockImprovement, readImprovement } from './one-improvement.ts'
import { versionAt } from './restore-rules.ts'
import { estimate } from './set-estimates.ts'
import { edit } from './update-improvement.ts'

/** Stored names of what the edit of a record takes; all other restorable fields are estimates. */
const edited: Partial<Record<RestorableField, string>> = {
  sentence: 'sentence',
  description: 'description',
  team_id: 'teamId',
  owner_id: 'ownerId',
  next_review_on: 'nextReviewOn',
}

/**
 * Put fields, or all that people may edit, back to what they were right before or after an entry of the history. It
 * goes the way of the two ordinary edits, with their shapes and checks; a status is no field of theirs, and stays.
 */
export const restoreImprovement = operation({
  name: 'restore-improvement',
  allow: allow.contributors,
  input: inputOf(backlog.restoreImprovement),
  run: async (scope, { id, version, entryId, moment, fields = restorableFields }) => {
    const row = await lockImprovement(scope, id, version)
    const history = await eventsAbout(scope.transaction, scope.workspaceId, [id])
    const then = versionAt(row, history, entryId, moment)
    if (!then) throw notFound('entry of its history')
    const differing = fields.filter((field) => JSON.stringify(row[field]) !== JSON.stringify(then[field]))
    // What was allowed then must be allowed now: the same shapes, and people and teams that are still there.
    const {
      id: _id,
      version: _version,
      ...changes
    } = allowed(inputOf(backlog.updateImprovement), {
      id,
      version,
      ...Object.fromEntries(
        differing.flatMap((field) => (edited[field] ? [[edited[field], then[field]]] : [])),
      ),
    })
    const {
      id: _same,
      version: _of,
      ...estimates
    } = allowed(inputOf(backlog.setEstimates), {
      id,
      version,
      ...estimatesOf({ ...row, ...Object.fromEntries(differing.map((field) => [field, then[field]])) }),
    })
    await edit(scope, row, changes)
    await estimate(scope, row, estimates)
    return { improvement: await readImprovement(scope, id) }
  },
})

function allowed<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> {
  const parsed = shape.safeParse(value)
  if (parsed.success) return parsed.data
  const [first] = parsed.error.issues
  throw invalid(
    'entryId',
    `leads back to something that cannot be saved today: ${first?.path.join('.')} ${first?.message}`,
  )
}
