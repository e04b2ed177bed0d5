import { useMutation, useQuery } from '@tanstack/react-query'
import { api, queryClient } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'
import { EntranceFrame } from '../../ui/index.ts'
import { CredentialsForm } from './credentials-form.tsx'
import { LinkFailed } from './link-failed.tsx'

/** The printed link's door: whoever holds it becomes the first administrator, once. */
export function WelcomePage({ token, onDone }: { token: string; onDone: () => void }) {
  const words = useMessages().entrance
  const offer = useQuery({
    ...api.people.lookUpWelcome.queryOptions({ input: { token } }),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
  })
  const accept = useMutation(
    api.people.acceptWelcome.mutationOptions({
      onSuccess: () => {
        queryClient.removeQueries({ queryKey: api.people.me.key() })
        onDone()
      },
    }),
  )
  if (token === '' || offer.isError) return <LinkFailed error={offer.error} />
  if (!offer.data) return null
  return (
    <EntranceFrame title={words.welcomeTitle(offer.data.workspaceName)} text={words.welcomeText}>
      <CredentialsForm
        action={words.welcomeAction}
        pending={accept.isPending}
        error={accept.error}
        onSend={(typed) => accept.mutate({ token, ...typed })}
      />
    </EntranceFrame>
  )
}
