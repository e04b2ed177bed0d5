import type { NotificationKind } from '@ratchet/contract'
import type { Scope } from '../../foundation/index.ts'
import { tell } from '../../notifications/index.ts'
import { mergedUnder } from '../merge-store.ts'
import { followersOf } from './follow-rules.ts'
import { followFacts } from './talk-store.ts'

/** Everybody who follows an improvement, those of what was merged into it included. */
export async function followerIds(scope: Scope, id: string): Promise<string[]> {
  const merged = await mergedUnder(scope, [id])
  const facts = await followFacts(scope, [id, ...merged.map((row) => row.id)])
  const standing = facts.get(id)
  if (!standing) return []
  return followersOf(
    standing,
    merged.flatMap((row) => facts.get(row.id) ?? []),
  )
}

/** Tell everybody who follows it, except those who are told in another way already. */
export async function tellFollowers(
  scope: Scope,
  about: { id: string; sentence: string },
  told: {
    kind: NotificationKind
    detail: string
    other?: { id: string; words: string } | null
    except?: readonly (string | null)[]
  },
): Promise<void> {
  const followers = await followerIds(scope, about.id)
  await tell(scope, {
    to: followers.filter((id) => !told.except?.includes(id)),
    kind: told.kind,
    about: { kind: 'improvement', id: about.id, words: about.sentence },
    other: told.other ?? null,
    detail: told.detail,
  })
}
