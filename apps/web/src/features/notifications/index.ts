export { type FeedSearch, readFeedSearch } from './feed-search.ts'
export { NewsForMe } from './news-for-me.tsx'
export { UnseenLink } from './unseen-link.tsx'
export { UnsubscribePage } from './unsubscribe-page.tsx'
