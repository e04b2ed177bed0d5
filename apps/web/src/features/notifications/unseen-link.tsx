import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api/index.ts'
import { useMessages } from '../../messages/index.ts'

const input = { unseen: true, limit: 5 }

/** How much is new, as a way to the feed; nothing while nothing is. */
export function UnseenLink({ className }: { className?: string | undefined }) {
  const words = useMessages().notifications
  const { data } = useQuery({
    ...api.notifications.listNotifications.queryOptions({ input }),
    refetchInterval: 60_000,
  })
  if (!data || data.unseen === 0) return null
  return (
    <Link to="/feed" className={className} aria-label={`${words.feed}: ${words.fresh(data.unseen)}`}>
      {words.fresh(data.unseen)}
    </Link>
  )
}
