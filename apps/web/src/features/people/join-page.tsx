import { useMutation, useQuery } from '@tanstack/react-query'
import { api, queryClient } from '../../api/index.ts'
import { useFormat, useMessages } from '../../messages/index.ts'
import { EntranceFrame } from '../../ui/index.ts'
import { CredentialsForm } from './credentials-form.tsx'
import { LinkFailed } from './link-failed.tsx'

/** The door of an invitation link. */
export function JoinPage({ token, onDone }: { token: string; onDone: () => void }) {
  const { entrance: words, people } = useMessages()
  const format = useFormat()
  const offer = useQuery({
    ...api.people.lookUpInvitation.queryOptions({ input: { token } }),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
  })
  const accept = useMutation(
    api.people.acceptInvitation.mutationOptions({
      onSuccess: () => {
        queryClient.removeQueries({ queryKey: api.people.me.key() })
        onDone()
      },
    }),
  )
  if (token === '' || offer.isError) return <LinkFailed error={offer.error} />
  if (!offer.data) return null
  const { workspaceName, role, invitedBy, expiresAt } = offer.data
  return (
    <EntranceFrame
      title={words.joinTitle(workspaceName)}
      text={words.joinText(invitedBy, people.roles[role], format.dateTime(expiresAt))}
    >
      <CredentialsForm
        action={words.joinAction}
        pending={accept.isPending}
        error={accept.error}
        onSend={(typed) => accept.mutate({ token, ...typed })}
      />
    </EntranceFrame>
  )
}
