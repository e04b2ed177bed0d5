import { backlog } from '@ratchet/contract'
import { allow, inputOf, operation } from '../foundation/index.ts'
import { revokeGuestLinks } from '../people/index.ts'
import { saveRevoked } from './capture-links-store.ts'
import { readCaptureLink } from './one-capture-link.ts'

/** End a capture link; what came by it stays, and so do its claim links. Doing it twice changes nothing. */
export const revokeCaptureLink = operation({
  name: 'revoke-capture-link',
  allow: allow.managers,
  input: inputOf(backlog.revokeCaptureLink),
  run: async (scope, { id }) => {
    const before = await readCaptureLink(scope, id)
    if (before.revokedAt !== null) return { captureLink: before }
    await saveRevoked(scope, id)
    await revokeGuestLinks(scope, id)
    const captureLink = await readCaptureLink(scope, id)
    scope.record({ kind: 'capture_link', id, before, after: captureLink })
    return { captureLink }
  },
})
