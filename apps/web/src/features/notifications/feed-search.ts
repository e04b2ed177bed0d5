/** What of the feed is shown, as it stands in the address. */
export type FeedSearch = { only?: 'new' }

export const readFeedSearch = (raw: Record<string, unknown>): FeedSearch =>
  raw.only === 'new' ? { only: 'new' } : {}
