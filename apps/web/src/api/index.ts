export { api, client, onSessionEnd, queryClient } from './client.ts'
export { type DueForMe, type DueItem, dueRanks, inOrderOfNeed } from './due.ts'
export { isSignedOut, type Refusal } from './problems.ts'
export {
  meQuery,
  type SignInOutcome,
  signIn,
  signOut,
  useMayContribute,
  useMe,
  useMembers,
  useTeams,
} from './session.ts'
export { useRefusal } from './use-refusal.ts'
export { useWorkInProgress } from './work-in-progress.ts'
