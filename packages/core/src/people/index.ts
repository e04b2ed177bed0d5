export { acceptInvitation } from './accept-invitation.ts'
export { acceptWelcome } from './accept-welcome.ts'
export { type AccountSettings, type Accounts, openAccounts } from './accounts.ts'
export { addMember } from './add-member.ts'
export { createApiKey } from './create-api-key.ts'
export { createTeam } from './create-team.ts'
export { createWelcomeLink } from './create-welcome-link.ts'
export { createWorkspace } from './create-workspace.ts'
export { workspaceIds } from './entry-store.ts'
export { given } from './given.ts'
export { guestOf, guestPurposes, makeGuestLink, revokeGuestLinks } from './guest-link-store.ts'
export { invite } from './invite.ts'
export { listApiKeys } from './list-api-keys.ts'
export { listInvitations } from './list-invitations.ts'
export { listMembers } from './list-members.ts'
export { listTeams } from './list-teams.ts'
export { lookUpInvitation } from './look-up-invitation.ts'
export { lookUpWelcome } from './look-up-welcome.ts'
export { me } from './me.ts'
export {
  getWorkspace,
  memberExists,
  personRefs,
  type TriageOwners,
  teamExists,
  triageOwners,
} from './references-store.ts'
export { resolveApiKey, resolveMember, resolveSession } from './resolve-member.ts'
export { revokeApiKey } from './revoke-api-key.ts'
export { revokeInvitation } from './revoke-invitation.ts'
export { archiveWorkspace, finishSeeding } from './seed-workspace.ts'
export { unfinishedWorkspaces } from './seeding-store.ts'
export { getMember, selectMembers, selectTeams } from './store.ts'
export { type Outside, systemActor, systemContext } from './system.ts'
export { updateMember } from './update-member.ts'
export { updateTeam } from './update-team.ts'
export { updateWorkspace } from './update-workspace.ts'
