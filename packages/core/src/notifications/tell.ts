import type { Notification, NotificationKind } from '@ratchet/contract'
import type { Scope } from '../foundation/index.ts'
import { insertNotifications } from './store.ts'
import { detailOf, toldMembers } from './telling-rules.ts'

export interface Telling {
  /** Whom to tell. Each is told once; whoever acts is not told of what they do themselves. */
  to: readonly (string | null)[]
  kind: NotificationKind
  about: Notification['about']
  other?: Notification['other']
  /** A reason, or what was written; cut to a few words. */
  detail?: string
}

/**
 * Tell people something, inside the operation that makes it true: it is told if and only if that is saved. Nobody is
 * written to here; the feed shows it, and the digest gathers what was not seen. Who may not see what it is about is
 * not shown it either.
 */
export async function tell(scope: Scope, ...tellings: readonly Telling[]): Promise<void> {
  const rows = tellings.flatMap(({ to, kind, about, other, detail }) =>
    toldMembers(to, scope.actor.memberId).map((memberId) => ({
      id: scope.newId(),
      memberId,
      kind,
      about,
      other: other ?? null,
      detail: detailOf(detail ?? ''),
    })),
  )
  await insertNotifications(scope, rows)
}
