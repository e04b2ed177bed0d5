import type { Sender } from '@ratchet/contract'
import type { Messages } from '../../messages/index.ts'

/** Who sent a sentence, in words: a member by name, anybody else as somebody without an account. */
export function senderName({ id, name }: Sender, { intake }: Messages): string {
  if (id !== null) return name
  return name === '' ? intake.nobodyNamed : intake.withoutAccount(name)
}
