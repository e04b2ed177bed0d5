import type { NotificationKind } from '@ratchet/contract'
import type { Scope } from '../foundation/index.ts'
import { tell } from '../notifications/index.ts'

type Sent = { id: string; sentence: string; submitted_by: string | null }

/**
 * Tell everybody who sent one of these sentences what became of it: each of their own sentence. Somebody without an
 * account reads it by their claim link.
 */
export async function tellSenders(
  scope: Scope,
  about: readonly Sent[],
  told: { kind: NotificationKind; reason: string; into: { id: string; sentence: string } | null },
): Promise<void> {
  await tell(
    scope,
    ...about.map(({ id, sentence, submitted_by }) => ({
      to: [submitted_by],
      kind: told.kind,
      about: { kind: 'improvement' as const, id, words: sentence },
      other: told.into && { id: told.into.id, words: told.into.sentence },
      detail: told.reason,
    })),
  )
}
