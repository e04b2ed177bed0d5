import type { Notification } from '@ratchet/contract'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, queryClient } from '../../api/index.ts'
import { useFormat, useMessages, useWording } from '../../messages/index.ts'
import { Button, StateWord } from '../../ui/index.ts'

/** One thing the reader was told, with what it leads to, and whether they have seen it. */
export function NotificationLine({ line, marked = false }: { line: Notification; marked?: boolean }) {
  const words = useMessages().notifications
  const format = useFormat()
  const said = useWording().notifications
  const see = useSee()
  const isNew = line.seenAt === null
  const quoted = said.quoted(line)
  return (
    <li>
      <div>
        <Link to="/improvements/$id" params={{ id: line.about.id }} data-row>
          {line.about.words}
        </Link>
        <p>{said.sentence(line)}</p>
        {quoted ? <q>{quoted}</q> : null}
        <small>
          {marked && isNew ? <StateWord mark="open">{words.isNew}</StateWord> : null}{' '}
          {format.dateTime(line.at)}
        </small>
      </div>
      <Button
        kind="link"
        aria-label={(isNew ? words.seenNamed : words.unseeNamed)(line.about.words)}
        pending={see.isPending}
        onClick={() => see.mutate({ ids: [line.id], seen: isNew })}
      >
        {isNew ? words.seen : words.unsee}
      </Button>
    </li>
  )
}

/** Put notifications away as seen, or take that back; every list and count is read again. */
export const useSee = () =>
  useMutation(
    api.notifications.seeNotifications.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.notifications.key() }),
    }),
  )
