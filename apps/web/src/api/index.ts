export { api, client, queryClient } from './client.ts'
export { isSignedOut, type Refusal } from './problems.ts'
export { meQuery, type SignInOutcome, signIn, signOut, useMe, useMembers, useTeams } from './session.ts'
export { useRefusal } from './use-refusal.ts'
