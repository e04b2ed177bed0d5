import { backlog, type Ranked } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { personRefs } from '../people/index.ts'
import { estimatesOf } from './estimate-columns.ts'
import { areAlike, arrange, type Scored, scoreOf } from './scoring-rules.ts'
import { currentMethod, rankableRows, unrankableRows } from './scoring-store.ts'
import { type ImprovementRow, toImprovements } from './store.ts'

/** The list in its order, each place with the reckoning behind it; and what cannot be placed yet, with what it lacks. */
export const getRanking = query({
  name: 'get-ranking',
  allow: allow.viewers,
  input: inputOf(backlog.getRanking),
  run: async (scope, { teamId, limit }) => {
    const method = await currentMethod(scope)
    const rows = await rankableRows(scope, teamId)
    const scored = new Map(rows.map((row) => [row.id, scoreOf(estimatesOf(row), method)]))
    const order = arrange(
      rows.map((row) => ({
        id: row.id,
        score: scored.get(row.id)?.score ?? null,
        manualRank: row.manual_rank,
      })),
    )
    const byId = new Map(rows.map((row) => [row.id, row]))
    const shown = order.slice(0, limit).flatMap(({ id }) => byId.get(id) ?? [])
    const placed = new Set(order.map(({ id }) => id))
    const { rows: without, total } = await unrankableRows(scope, teamId, 100)
    const lacking = [...rows.filter(({ id }) => !placed.has(id)), ...without].slice(0, 100)
    const people = await personRefs(
      scope,
      shown.map((row) => row.ranked_by),
    )
    const ranked = order.slice(0, limit).map(({ id, scoredRank }, index): Ranked => {
      const row = byId.get(id)
      const { score = null, parts = [] } = scored.get(id) ?? {}
      const by = row?.ranked_by ?? null
      return {
        rank: index + 1,
        improvementId: id,
        score,
        parts,
        likeNext: isLike(scored.get(id), scored.get(order[index + 1]?.id ?? '')),
        byHand:
          row?.manual_rank == null || by === null
            ? null
            : { reason: row.rank_reason, by: people.get(by) ?? { id: by, name: '' }, scoredRank },
      }
    })
    return {
      method,
      ranked,
      total: order.length,
      unranked: lacking.map((row: ImprovementRow) => ({
        improvementId: row.id,
        missing: scoreOf(estimatesOf(row), method).missing,
      })),
      unrankedTotal: rows.length - order.length + total,
      improvements: await toImprovements(scope, [...shown, ...lacking]),
    }
  },
})

const isLike = (one: Scored | undefined, next: Scored | undefined): boolean =>
  one?.score != null && next?.score != null && areAlike(one.score, next.score)
