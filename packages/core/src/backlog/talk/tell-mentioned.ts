import type { Scope } from '../../foundation/index.ts'
import { tell } from '../../notifications/index.ts'

/** Tell members that they were named, with the words that were said. */
export async function tellMentioned(
  scope: Scope,
  about: { id: string; sentence: string },
  to: readonly string[],
  text: string,
): Promise<void> {
  const improvement = { kind: 'improvement' as const, id: about.id, words: about.sentence }
  await tell(scope, { to, kind: 'mention', about: improvement, detail: text })
}
