/** What of the feed is shown, as it stands in the address. */
export type FeedSearch = { show?: 'new' }

export const readFeedSearch = (raw: Record<string, unknown>): FeedSearch =>
  raw.show === 'new' ? { show: 'new' } : {}
