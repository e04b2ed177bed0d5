import { backlog } from '@ratchet/contract'
import { allow, conflict, inputOf, invalid, notFound, operation, type Scope } from '../foundation/index.ts'
import { tell } from '../notifications/index.ts'
import { memberExists, teamExists } from '../people/index.ts'
import { mergedUnder } from './merge-store.ts'
import { lockImprovement, readImprovement } from './one-improvement.ts'
import { onlooker, sightOf } from './onlooker.ts'
import { refusePrivacy, sameWall } from './privacy-rules.ts'
import { type ImprovementFields, type ImprovementRow, updateFields } from './store.ts'
import { writeWords } from './words-store.ts'

/** Edit what people may edit: the words, the team, the owner, the next review. Never the status. */
export const updateImprovement = operation({
  name: 'update-improvement',
  allow: allow.contributors,
  input: inputOf(backlog.updateImprovement),
  run: async (scope, { id, version, ...changes }) => {
    await edit(scope, await lockImprovement(scope, id, version), changes)
    return { improvement: await readImprovement(scope, id) }
  },
})

interface Edit {
  sentence?: string | undefined
  description?: string | undefined
  teamId?: string | null | undefined
  teamPrivate?: boolean | undefined
  ownerId?: string | null | undefined
  nextReviewOn?: string | null | undefined
}

/** For other operations that edit in their own transaction; the row is locked. */
export async function edit(scope: Scope, before: ImprovementRow, changes: Edit): Promise<void> {
  const { id } = before
  if (changes.teamId && !(await teamExists(scope, changes.teamId))) throw notFound('team')
  if (changes.ownerId && !(await memberExists(scope, changes.ownerId))) throw notFound('member')
  const after = withoutUndefined({
    sentence: changes.sentence,
    description: changes.description,
    team_id: changes.teamId,
    team_private: changes.teamPrivate,
    owner_id: changes.ownerId,
    next_review_on: changes.nextReviewOn,
  })
  if (Object.keys(after).length === 0) return
  await mustFitTheWall(scope, before, after)
  await updateFields(scope, id, after)
  if (after.sentence !== undefined || after.description !== undefined) {
    await writeWords(scope, [{ id, sentence: before.sentence, description: before.description, ...after }])
  }
  scope.record({ kind: 'improvement', id, before: pick(before, after), after })
  if (after.owner_id && after.owner_id !== before.owner_id) {
    const about = { kind: 'improvement' as const, id, words: after.sentence ?? before.sentence }
    await tell(scope, { to: [after.owner_id], kind: 'assigned', about })
  }
}

/** @throws invalid or conflict where an edit would hide it from who edits, or part it from what it is merged with */
async function mustFitTheWall(scope: Scope, before: ImprovementRow, edit: ImprovementFields): Promise<void> {
  const [was, becomes] = [sightOf(before), sightOf({ ...before, ...edit })]
  if (becomes.teamPrivate) {
    const refusal = refusePrivacy(becomes, await onlooker(scope))
    if (refusal) throw invalid(refusal.path, refusal.message)
  }
  if (sameWall(was, becomes)) return
  if (before.merged_into !== null || (await mergedUnder(scope, [before.id])).length > 0) {
    throw conflict(
      'merged',
      'It is merged with another one, and both must be seen by the same people. Take the merge back first; nothing was changed.',
    )
  }
}

type Fields = { [Field in keyof ImprovementFields]: ImprovementFields[Field] | undefined }

function withoutUndefined(fields: Fields): ImprovementFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

const pick = (row: object, fields: object) =>
  Object.fromEntries(Object.entries(row).filter(([field]) => field in fields))
