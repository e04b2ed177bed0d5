import { backlog } from '@ratchet/contract'
import { allow, forbidden, inputOf, notFound, operation } from '../foundation/index.ts'
import { makeGuestLink, teamExists } from '../people/index.ts'
import { insertCaptureLink } from './capture-links-store.ts'
import { readCaptureLink } from './one-capture-link.ts'
import { checkLinks } from './set-links.ts'

const dayMilliseconds = 86_400_000

/** A link by which people without an account send a sentence. The token is given back once, only its hash is kept. */
export const createCaptureLink = operation({
  name: 'create-capture-link',
  allow: allow.managers,
  input: inputOf(backlog.createCaptureLink),
  run: async (scope, { name, teamId, serviceId, expiresInDays }) => {
    const createdBy = scope.actor.memberId
    if (createdBy === null) throw forbidden('Only a member makes a capture link. Nothing was made.')
    if (teamId !== null && !(await teamExists(scope, teamId))) throw notFound('team')
    if (serviceId !== null) await checkLinks(scope, [{ kind: 'service', id: serviceId, activity: null }])
    const id = scope.newId()
    const expiresAt =
      expiresInDays === null ? null : new Date(scope.now.getTime() + expiresInDays * dayMilliseconds)
    await insertCaptureLink(scope, { id, name, teamId, serviceId, createdBy, expiresAt })
    const token = await makeGuestLink(scope, {
      purpose: 'capture',
      subjectId: id,
      createdBy,
      lifeDays: expiresInDays,
    })
    const captureLink = await readCaptureLink(scope, id)
    scope.record({ kind: 'capture_link', id, after: captureLink })
    return { captureLink, token }
  },
})
