import { backlog } from '@ratchet/contract'
import { allow, inputOf, notFound, operation, type Scope } from '../foundation/index.ts'
import { memberExists, teamExists } from '../people/index.ts'
import { lockImprovement, readImprovement } from './one-improvement.ts'
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
    owner_id: changes.ownerId,
    next_review_on: changes.nextReviewOn,
  })
  if (Object.keys(after).length === 0) return
  await updateFields(scope, id, after)
  if (after.sentence !== undefined || after.description !== undefined) {
    await writeWords(scope, [{ id, sentence: before.sentence, description: before.description, ...after }])
  }
  scope.record({ kind: 'improvement', id, before: pick(before, after), after })
}

type Fields = { [Field in keyof ImprovementFields]: ImprovementFields[Field] | undefined }

function withoutUndefined(fields: Fields): ImprovementFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

const pick = (row: object, fields: object) =>
  Object.fromEntries(Object.entries(row).filter(([field]) => field in fields))
