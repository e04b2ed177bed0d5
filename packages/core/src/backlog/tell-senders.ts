import type { NotificationKind } from '@ratchet/contract'
import type { Scope } from '../foundation/index.ts'
import { tell } from '../notifications/index.ts'
import { tellFollowers } from './talk/followers.ts'

type Sent = { id: string; sentence: string; submitted_by: string | null }

/**
 * Tell what became of an improvement: everybody who sent it or one that was merged into it, each of their own
 * sentence and whether they follow it or not, then everybody else who follows it. Somebody without an account reads it
 * by their claim link.
 */
export async function tellSenders(
  scope: Scope,
  row: Sent,
  merged: readonly Sent[],
  told: { kind: NotificationKind; reason: string; into: { id: string; sentence: string } | null },
): Promise<void> {
  const { kind, reason: detail } = told
  const other = told.into && { id: told.into.id, words: told.into.sentence }
  const senders = [row, ...merged]
  await tell(
    scope,
    ...senders.map(({ id, sentence, submitted_by }) => ({
      to: [submitted_by],
      kind,
      about: { kind: 'improvement' as const, id, words: sentence },
      other,
      detail,
    })),
  )
  await tellFollowers(scope, row, { kind, detail, other, except: senders.map((one) => one.submitted_by) })
}

/**
 * Tell everybody who sent one of the wordings that stand already that another one now stands with them.
 *
 * @param others what was merged into the standing one before
 * @param except who is told as sender of the one that came
 */
export async function tellUnited(
  scope: Scope,
  standing: Sent,
  others: readonly Sent[],
  told: { came: Sent; reason: string; except: readonly (string | null)[] },
): Promise<void> {
  const { came, reason: detail, except } = told
  const about = { kind: 'improvement' as const, id: standing.id, words: standing.sentence }
  const other = { id: came.id, words: came.sentence }
  const senders = [standing, ...others].map((one) => one.submitted_by)
  const to = [...new Set(senders)].filter((id) => !except.includes(id))
  await tell(scope, { to, kind: 'unite', about, other, detail })
  await tellFollowers(scope, standing, { kind: 'unite', detail, other, except: [...except, ...senders] })
}
