import { backlog } from '@ratchet/contract'
import { allow, inputOf, notFound, operation } from '../foundation/index.ts'
import { memberExists, teamExists } from '../people/index.ts'
import { lockImprovement, readImprovement } from './one-improvement.ts'
import { type ImprovementFields, updateFields } from './store.ts'
import { writeWords } from './words-store.ts'

/** Edit what people may edit: the words, the team, the owner, the next review. Never the status. */
export const updateImprovement = operation({
  name: 'update-improvement',
  allow: allow.contributors,
  input: inputOf(backlog.updateImprovement),
  run: async (scope, { id, version, ...edit }) => {
    const before = await lockImprovement(scope, id, version)
    if (edit.teamId && !(await teamExists(scope, edit.teamId))) throw notFound('team')
    if (edit.ownerId && !(await memberExists(scope, edit.ownerId))) throw notFound('member')
    const after = withoutUndefined({
      sentence: edit.sentence,
      description: edit.description,
      team_id: edit.teamId,
      owner_id: edit.ownerId,
      next_review_on: edit.nextReviewOn,
    })
    if (Object.keys(after).length > 0) {
      await updateFields(scope, id, after)
      if (after.sentence !== undefined || after.description !== undefined) {
        await writeWords(scope, [
          { id, sentence: before.sentence, description: before.description, ...after },
        ])
      }
      scope.record({ kind: 'improvement', id, before: pick(before, after), after })
    }
    return { improvement: await readImprovement(scope, id) }
  },
})

type Edit = { [Field in keyof ImprovementFields]: ImprovementFields[Field] | undefined }

function withoutUndefined(edit: Edit): ImprovementFields {
  return Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined))
}

const pick = (row: object, fields: object) =>
  Object.fromEntries(Object.entries(row).filter(([field]) => field in fields))
