import { backlog } from '@ratchet/contract'
import { allow, inputOf, notFound, operation } from '../foundation/index.ts'
import { markSeen, unseenNews } from './news-store.ts'

/** Put news away as seen. Other people's news stays; so does what was told in the meantime. */
export const seeNews = operation({
  name: 'see-news',
  allow: allow.viewers,
  input: inputOf(backlog.seeNews),
  run: async (scope, { ids }) => {
    if (!(await markSeen(scope, ids))) throw notFound('news')
    return { news: await unseenNews(scope, 50) }
  },
})
