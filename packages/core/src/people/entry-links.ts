import { conflict, OperationError } from '../foundation/index.ts'

const dayMilliseconds = 86_400_000
export const linkLifeDays = 7

export const linkExpiry = (now: Date): Date => new Date(now.getTime() + linkLifeDays * dayMilliseconds)

export interface EntryLink {
  expiresAt: Date
  usedAt: Date | null
  revokedAt?: Date | null
}

/**
 * A link opens the door once, within its life, unless it was taken back.
 *
 * @throws OperationError `not_found` for an unknown link, `conflict` with the reason why a known one is spent
 */
export function requireGood<Link extends EntryLink>(link: Link | undefined, now: Date): Link {
  if (!link) {
    throw new OperationError(
      'not_found',
      'unknown_link',
      'This link is not known here. Check that it was copied whole, or ask for a new one.',
    )
  }
  if (link.usedAt) {
    throw conflict('link_used', 'This link was used already. Sign in, or ask for a new one.')
  }
  if (link.revokedAt) {
    throw conflict(
      'link_revoked',
      'This invitation was taken back. Ask the person who sent it for a new one.',
    )
  }
  if (link.expiresAt <= now) {
    throw conflict(
      'link_expired',
      `This link was good for ${linkLifeDays} days and has expired. Ask for a new one.`,
    )
  }
  return link
}
