import type { BulkAct } from '@ratchet/contract'
import type { Scope } from '../../foundation/index.ts'
import { answerImprovement } from '../answer-improvement.ts'
import { estimatesOf } from '../estimate-columns.ts'
import { linksOf } from '../links-store.ts'
import { lockImprovement } from '../one-improvement.ts'
import { setEstimates } from '../set-estimates.ts'
import { keyOf, setLinks } from '../set-links.ts'
import type { ImprovementRow } from '../store.ts'
import { updateImprovement } from '../update-improvement.ts'

/**
 * Make one change to one improvement by the ordinary operation for it, with that one's rights and refusals.
 *
 * @returns false when it is so already
 */
export async function actOnOne(scope: Scope, id: string, act: BulkAct): Promise<boolean> {
  const row = await lockImprovement(scope, id)
  const at = { id, version: row.version }
  switch (act.kind) {
    case 'owner':
      return await editUnlessSame(scope, row, { ownerId: act.ownerId }, row.owner_id === act.ownerId)
    case 'team':
      return await editUnlessSame(scope, row, { teamId: act.teamId }, row.team_id === act.teamId)
    case 'review': {
      const { nextReviewOn } = act
      return await editUnlessSame(scope, row, { nextReviewOn }, row.next_review_on === nextReviewOn)
    }
    case 'urgency': {
      if (row.urgency === act.urgency) return false
      await setEstimates.within(scope, { ...at, ...estimatesOf(row), urgency: act.urgency })
      return true
    }
    case 'link':
    case 'unlink': {
      const links = (await linksOf(scope, [id])).get(id) ?? []
      const others = links.filter((link) => keyOf(link) !== keyOf(act.link))
      if (others.length < links.length === (act.kind === 'link')) return false
      const wanted = act.kind === 'link' ? [...links, act.link] : others
      const bare = wanted.map(({ kind, id: target, activity }) => ({ kind, id: target, activity }))
      await setLinks.within(scope, { ...at, links: bare })
      return true
    }
    case 'accept':
    case 'park':
    case 'decline': {
      await answerImprovement.within(scope, { id, ...act })
      return true
    }
  }
}

type Edit = Omit<Parameters<typeof updateImprovement>[1], 'id' | 'version'>

async function editUnlessSame(scope: Scope, row: ImprovementRow, edit: Edit, isSame: boolean) {
  if (isSame) return false
  await updateImprovement.within(scope, { id: row.id, version: row.version, ...edit })
  return true
}
