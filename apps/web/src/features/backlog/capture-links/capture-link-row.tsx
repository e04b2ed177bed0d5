import type { CaptureLink } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { api, queryClient, useRefusal } from '../../../api/index.ts'
import { useFormat, useMessages } from '../../../messages/index.ts'
import { Button, ProblemNote, StateWord, useAnnounce } from '../../../ui/index.ts'

/** One link: what it is for, what came by it, whether it is still good. */
export function CaptureLinkRow({ link }: { link: CaptureLink }) {
  const words = useMessages().intake.links
  const format = useFormat()
  const announce = useAnnounce()
  const revoke = useMutation(
    api.backlog.revokeCaptureLink.mutationOptions({
      onSuccess: () => announce(words.revokedNow),
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.backlog.listCaptureLinks.key() }),
    }),
  )
  const refusal = useRefusal(revoke.error)
  const { id, name, team, service, createdBy, createdAt, expiresAt, revokedAt, captured } = link
  const about = [team?.name, service?.name, words.by(createdBy.name, format.dateTime(createdAt))]
  const expired = expiresAt !== null && Date.parse(expiresAt) <= Date.now()
  return (
    <li>
      <span>
        <b>{name}</b>
        <small>{about.filter(Boolean).join(' · ')}</small>
        {refusal?.sentence ? <ProblemNote>{refusal.sentence}</ProblemNote> : null}
      </span>
      <span>{words.captured(captured)}</span>
      {revokedAt ? (
        <StateWord mark="declined">{words.revoked(format.dateTime(revokedAt))}</StateWord>
      ) : expired ? (
        <StateWord mark="declined">{words.expired(format.dateTime(expiresAt))}</StateWord>
      ) : (
        <StateWord mark="open">{expiresAt ? words.until(format.dateTime(expiresAt)) : words.good}</StateWord>
      )}
      {revokedAt || expired ? null : (
        <Button kind="link" aria-label={words.revokeNamed(name)} onClick={() => revoke.mutate({ id })}>
          {words.revoke}
        </Button>
      )}
    </li>
  )
}
