import { expect, it } from 'vitest'
import { type DueItem, dueRanks, inOrderOfNeed } from './due.ts'

const item = (key: string, kind: keyof typeof dueRanks, day: string | null): DueItem => ({
  ...{ key, rank: dueRanks[kind], day, sentence: key, why: '', late: false, action: '', about: '' },
  link: { to: '/' },
})

it('puts a lost gain before late answers, earlier days first, and what has no day after what has one', () => {
  const items = [
    item('cards', 'cards', null),
    item('later', 'answer', '2026-06-08'),
    item('undated', 'action', null),
    item('dated', 'action', '2026-06-09'),
    item('sooner', 'answer', '2026-06-01'),
    item('lost', 'reopened', null),
  ]
  expect(inOrderOfNeed(items).map(({ key }) => key)).toEqual([
    'lost',
    'sooner',
    'later',
    'dated',
    'undated',
    'cards',
  ])
})
