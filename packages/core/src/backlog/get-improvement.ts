import { backlog } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { personRefs } from '../people/index.ts'
import { linksOf } from './links-store.ts'
import { mergedUnder } from './merge-store.ts'
import { readImprovement } from './one-improvement.ts'
import { senderOf } from './store.ts'

export const getImprovement = query({
  name: 'get-improvement',
  allow: allow.viewers,
  input: inputOf(backlog.getImprovement),
  run: async (scope, { id }) => {
    const improvement = await readImprovement(scope, id)
    const merged = await mergedUnder(scope, [id])
    const people = await personRefs(
      scope,
      merged.map((row) => row.submitted_by),
    )
    const links = await linksOf(
      scope,
      merged.map((row) => row.id),
    )
    return {
      improvement,
      mergedFrom: merged.map((row) => ({
        id: row.id,
        sentence: row.sentence,
        submittedBy: senderOf(row, people),
        capturedAt: row.captured_at.toISOString(),
        links: links.get(row.id) ?? [],
      })),
    }
  },
})
