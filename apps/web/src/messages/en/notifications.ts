/** Words of what a person is told: the feed and its digest. */
export const notifications = {
  news: 'News for you',
  seen: 'Seen',
  seenNamed: (words: string) => `Seen: ${words}`,
}
