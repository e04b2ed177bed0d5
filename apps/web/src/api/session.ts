import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { api, queryClient } from './client.ts'

/** Who is signed in, and in which workspace. */
export const meQuery = queryOptions({ ...api.people.me.queryOptions(), staleTime: 5 * 60_000 })

/** For pages inside the frame: somebody is signed in, and the answer is in the cache. */
export const useMe = () => useSuspenseQuery(meQuery).data

/** May the one who is signed in write at all? Viewers read; what they cannot do is not offered. */
export const useMayContribute = (): boolean => useMe().member.role !== 'viewer'

/** Names of members by id, for pickers and lists. */
export const useMembers = () => useQuery(api.people.listMembers.queryOptions()).data?.members ?? []
export const useTeams = () => useQuery(api.people.listTeams.queryOptions()).data?.teams ?? []

/** What sign-in refused: wrong words, or no answer. */
export type SignInOutcome = 'signed_in' | 'wrong' | 'too_many' | 'unreachable'

export async function signIn(email: string, password: string): Promise<SignInOutcome> {
  const answer = await post('/api/auth/sign-in/email', { email, password })
  if (!answer) return 'unreachable'
  if (answer.status === 429) return 'too_many'
  if (answer.status >= 500) return 'unreachable'
  if (!answer.ok) return 'wrong'
  queryClient.clear()
  return 'signed_in'
}

/** Ends the session; every cached answer goes with it. */
export async function signOut(): Promise<void> {
  await post('/api/auth/sign-out', {})
  queryClient.clear()
}

async function post(path: string, body: object): Promise<Response | null> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'same-origin',
    })
  } catch {
    return null
  }
}
