import { backlog } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { unseenNews } from './news-store.ts'

/** What became of the sentences that the person who asks has sent, as far as they have not seen it. */
export const listNews = query({
  name: 'list-news',
  allow: allow.viewers,
  input: inputOf(backlog.listNews),
  run: async (scope, { limit }) => ({ news: await unseenNews(scope, limit) }),
})
