import { conflict } from '../foundation/index.ts'
import type { Accounts } from './accounts.ts'
import { findMembership } from './entry-store.ts'
import type { Outside } from './system.ts'

/**
 * The account for somebody who holds a good link. An account without a membership is what an earlier attempt left
 * behind when it failed halfway; it opens no door, so it is taken over with the new password.
 *
 * @returns the id of the user
 * @throws OperationError `conflict` when the address belongs to a member already
 */
export async function openAccountFor(
  outside: Outside,
  accounts: Accounts,
  person: { name: string; email: string; password: string },
): Promise<string> {
  const known = await accounts.userIdOf(person.email)
  if (known === null) return await accounts.createUser(person)
  if (await findMembership(outside.database, known)) {
    throw conflict(
      'email_taken',
      'There is an account with this e-mail address already. Sign in with it, or use another address.',
    )
  }
  await accounts.replaceUser(known, person)
  return known
}
