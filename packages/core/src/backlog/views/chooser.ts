import { allow, isManager, type Scope } from '../../foundation/index.ts'
import { getMember } from '../../people/index.ts'
import type { Chooser } from './view-rules.ts'

export async function chooser(scope: Scope): Promise<Chooser> {
  const { actor } = scope
  const teamIds = actor.memberId === null ? [] : (await getMember(scope, actor.memberId)).teamIds
  return {
    memberId: actor.memberId,
    isManager: isManager(actor),
    mayContribute: allow.contributors.permits(actor),
    teamIds,
  }
}
