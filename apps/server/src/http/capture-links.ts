import {
  captureByLink,
  createCaptureLink,
  listCaptureLinks,
  lookUpCaptureLink,
  lookUpClaim,
  revokeCaptureLink,
} from '@ratchet/core/backlog'
import { routes } from './contract-routes.ts'
import { signedIn, signedInOnly, whoAsks } from './request-context.ts'

const { backlog } = routes

/** Behind `#`, a token is never sent: it stands in no log of a proxy beside the address of whoever follows the link. */
const pageLink = (origin: string, page: 'say' | 'claim', token: string) => `${origin}/${page}#${token}`

/** Capture links, and what people without an account do by them. The last three routes are open to strangers. */
export const captureLinkRoutes = {
  listCaptureLinks: backlog.listCaptureLinks.handler(signedInOnly(listCaptureLinks)),
  createCaptureLink: backlog.createCaptureLink.handler(async ({ context, input }) => {
    const { captureLink, token } = await createCaptureLink(whoAsks(context), input)
    return { captureLink, link: pageLink(context.origin, 'say', token) }
  }),
  revokeCaptureLink: backlog.revokeCaptureLink.handler(signedIn(revokeCaptureLink)),
  lookUpCaptureLink: backlog.lookUpCaptureLink.handler(({ context, input }) =>
    lookUpCaptureLink(context.outside, input),
  ),
  captureByLink: backlog.captureByLink.handler(async ({ context, input }) => {
    const { replyBy, token } = await captureByLink(context.outside, input)
    return { replyBy, claimLink: pageLink(context.origin, 'claim', token) }
  }),
  lookUpClaim: backlog.lookUpClaim.handler(({ context, input }) => lookUpClaim(context.outside, input)),
}
