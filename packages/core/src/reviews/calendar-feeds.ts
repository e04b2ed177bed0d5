import { reviews } from '@ratchet/contract'
import { allow, forbidden, inputOf, notFound, operation, query, type Scope } from '../foundation/index.ts'
import { makeGuestLink, revokeGuestLinks, teamExists } from '../people/index.ts'
import { feeds, findFeed, insertFeed, revokeFeed } from './feed-store.ts'

/** Calendars are subscribed to for years; whoever leaves loses theirs at once, see `read-calendar.ts`. */
const lifeDays = 3650

/** Make a calendar to subscribe to: one's own reviews, or those of a team. The token is given once and kept hashed. */
export const createCalendarFeed = operation({
  name: 'create-calendar-feed',
  allow: allow.contributors,
  input: inputOf(reviews.createCalendarFeed),
  run: async (scope, { teamId }) => {
    const memberId = whoever(scope)
    if (teamId !== null && !(await teamExists(scope, teamId))) throw notFound('team')
    const id = await insertFeed(scope, memberId, teamId)
    const token = await makeGuestLink(scope, {
      purpose: 'calendar',
      subjectId: id,
      createdBy: memberId,
      lifeDays,
    })
    scope.record({ kind: 'calendar_feed', id, after: { teamId } })
    const { memberId: _, ...feed } = await findFeed(scope, id)
    return { feed, token }
  },
})

/** The calendars that whoever asks has made. Their links cannot be shown again. */
export const listCalendarFeeds = query({
  name: 'list-calendar-feeds',
  allow: allow.viewers,
  input: inputOf(reviews.listCalendarFeeds),
  run: async (scope) => {
    const { memberId } = scope.actor
    const found = memberId === null ? [] : await feeds(scope, { memberId })
    return { feeds: found.map(({ memberId: _, ...feed }) => feed) }
  },
})

/** Take a calendar back: its link is no longer good. */
export const revokeCalendarFeed = operation({
  name: 'revoke-calendar-feed',
  allow: allow.contributors,
  input: inputOf(reviews.revokeCalendarFeed),
  run: async (scope, { feedId }) => {
    const feed = await findFeed(scope, feedId)
    if (feed.memberId !== scope.actor.memberId && !allow.administrators.permits(scope.actor)) {
      throw forbidden(
        'A calendar is taken back by whoever made it, or an administrator. Nothing was changed.',
      )
    }
    await revokeGuestLinks(scope, feedId)
    await revokeFeed(scope, feedId)
    scope.record({ kind: 'calendar_feed', id: feedId, before: { revoked: false }, after: { revoked: true } })
    return {}
  },
})

function whoever(scope: Scope): string {
  if (scope.actor.memberId === null) throw forbidden('A calendar belongs to a person. Nothing was changed.')
  return scope.actor.memberId
}
