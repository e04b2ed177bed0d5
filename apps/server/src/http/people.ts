import {
  acceptInvitation,
  acceptWelcome,
  createApiKey,
  createTeam,
  invite,
  listApiKeys,
  listInvitations,
  listMembers,
  listTeams,
  lookUpInvitation,
  lookUpWelcome,
  me,
  revokeApiKey,
  revokeInvitation,
  updateMember,
  updateTeam,
  updateWorkspace,
} from '@ratchet/core/people'
import { routes } from './contract-routes.ts'
import { type RequestContext, signedIn, signedInOnly, whoAsks } from './request-context.ts'

const { people } = routes

/** Everything about people. The four entry routes are the only ones open to strangers. */
export const peopleRoutes = {
  me: people.me.handler(signedInOnly(me)),

  lookUpWelcome: people.lookUpWelcome.handler(({ context, input }) => lookUpWelcome(context.outside, input)),
  acceptWelcome: people.acceptWelcome.handler(({ context, input }) =>
    comeIn(context, input, acceptWelcome(context.outside, context.accounts, input)),
  ),
  lookUpInvitation: people.lookUpInvitation.handler(({ context, input }) =>
    lookUpInvitation(context.outside, input),
  ),
  acceptInvitation: people.acceptInvitation.handler(({ context, input }) =>
    comeIn(context, input, acceptInvitation(context.outside, context.accounts, input)),
  ),

  listInvitations: people.listInvitations.handler(signedInOnly(listInvitations)),
  invite: people.invite.handler(async ({ context, input }) => {
    const { invitation, token } = await invite(whoAsks(context), input)
    return { invitation, link: invitationLink(context.origin, token) }
  }),
  revokeInvitation: people.revokeInvitation.handler(signedIn(revokeInvitation)),

  listMembers: people.listMembers.handler(signedInOnly(listMembers)),
  updateMember: people.updateMember.handler(signedIn(updateMember)),
  listTeams: people.listTeams.handler(signedInOnly(listTeams)),
  createTeam: people.createTeam.handler(signedIn(createTeam)),
  updateTeam: people.updateTeam.handler(signedIn(updateTeam)),
  updateWorkspace: people.updateWorkspace.handler(signedIn(updateWorkspace)),
  listApiKeys: people.listApiKeys.handler(signedInOnly(listApiKeys)),
  createApiKey: people.createApiKey.handler(signedIn(createApiKey)),
  revokeApiKey: people.revokeApiKey.handler(signedIn(revokeApiKey)),
}

const invitationLink = (origin: string, token: string) => `${origin}/join?token=${token}`
export const welcomeLink = (origin: string, token: string) => `${origin}/welcome?token=${token}`

/** Whoever accepted a link is signed in at once, without typing the new password again. */
async function comeIn<Result>(
  context: RequestContext,
  { email, password }: { email: string; password: string },
  accepted: Promise<Result>,
): Promise<Result> {
  const result = await accepted
  context.cookies.push(...(await context.signIn(email, password)))
  return result
}
