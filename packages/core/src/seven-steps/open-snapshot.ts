import { z } from 'zod'
import { allow, operation } from '../foundation/index.ts'
import { guestOf, type Outside, systemContext } from '../people/index.ts'
import { openPage } from './snapshot-store.ts'

/** Counts the opening and records nothing: who reads is nobody's business. */
const open = operation({
  name: 'open-snapshot',
  allow: allow.system,
  input: z.strictObject({ id: z.string() }),
  run: (scope, { id }) => openPage(scope, id, scope.now.toISOString().slice(0, 10)),
})

/** The frozen page behind a snapshot link. @throws not_found or conflict when the link is not good (any more) */
export async function openSnapshot(outside: Outside, { token }: { token: string }) {
  const guest = await guestOf(outside, 'snapshot', token)
  return await open(systemContext(outside, guest.workspaceId), { id: guest.subjectId })
}
