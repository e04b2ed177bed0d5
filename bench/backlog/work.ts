import type { Sample } from './fill-backlog.ts'
import { wordBy } from './made-up-sentences.ts'
import type { Asked } from './measure.ts'
import type { Redmine } from './redmine.ts'

/** One kind of work: the bar for its median, what we are asked, and what Redmine is asked for the same. */
export interface Work {
  what: string
  /** In milliseconds; null for none. */
  bar: number | null
  ours: () => Asked
  /** Null where Redmine has nothing like it. */
  redmine: ((redmine: Redmine) => Asked) | null
}

const get = (path: string): Asked => ({ method: 'GET', path })

export function work(samples: readonly Sample[], random: () => number): Work[] {
  const anyOf = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!
  const twoWords = () => `${wordBy(random)}%20${wordBy(random)}`
  const sentence = () => Array.from({ length: 9 }, () => wordBy(random)).join(' ')
  return [
    {
      what: 'who am I: the least a request takes',
      bar: null,
      ours: () => get('/me'),
      redmine: () => get('/users/current.json'),
    },
    {
      what: 'list: the newest fifty',
      bar: 15,
      ours: () => get('/improvements?limit=50'),
      redmine: () => get('/issues.json?limit=50&sort=created_on:desc'),
    },
    {
      what: 'list: fifty by status',
      bar: 15,
      ours: () => get('/improvements?limit=50&status=accepted'),
      redmine: () => get('/issues.json?limit=50&status_id=2&sort=created_on:desc'),
    },
    {
      what: 'record',
      bar: 15,
      ours: () => get(`/improvements/${anyOf(samples).id}`),
      redmine: ({ issueIds }) => get(`/issues/${anyOf(issueIds)}.json`),
    },
    {
      what: 'search: one word, common or rare',
      bar: 30,
      ours: () => get(`/improvements?limit=50&text=${wordBy(random)}`),
      redmine: () => get(`/search.json?issues=1&limit=50&q=${wordBy(random)}`),
    },
    {
      what: 'search: two words',
      bar: 30,
      ours: () => get(`/improvements?limit=50&text=${twoWords()}`),
      redmine: () => get(`/search.json?issues=1&all_words=1&limit=50&q=${twoWords()}`),
    },
    {
      what: 'look-alikes of a sentence',
      bar: 30,
      ours: () => get(`/look-alikes?sentence=${encodeURIComponent(anyOf(samples).sentence)}`),
      redmine: null,
    },
    {
      what: 'health of the backlog',
      bar: null,
      ours: () => get('/backlog/health'),
      redmine: null,
    },
    {
      what: 'create',
      bar: 25,
      ours: () => ({ method: 'POST', path: '/improvements', body: { sentence: sentence() } }),
      redmine: ({ projectId }) => ({
        method: 'POST',
        path: '/issues.json',
        body: { issue: { project_id: projectId, subject: sentence() } },
      }),
    },
  ]
}
