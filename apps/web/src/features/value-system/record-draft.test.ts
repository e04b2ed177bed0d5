import type { ValueStream } from '@ratchet/contract'
import { expect, test } from 'vitest'
import { changedFields, draftOf, sentOf } from './record-draft.ts'

const stream: ValueStream = {
  id: 's',
  name: 'Help',
  description: '',
  ownerId: null,
  steps: [
    { name: 'Ask', description: '', activities: ['engage'], serviceIds: ['w'], streamId: null },
    { name: 'Solve', description: '', activities: ['deliver_and_support'], serviceIds: [], streamId: 't' },
  ],
  archivedAt: null,
  version: 3,
}

test('a record goes through a form unchanged', () => {
  const draft = draftOf(stream)
  expect(draft).toMatchObject({ ownerId: '', steps: [{ streamId: '' }, { streamId: 't' }] })
  expect(sentOf(draft, ['name', 'ownerId', 'steps'])).toEqual({
    name: 'Help',
    ownerId: null,
    steps: stream.steps,
  })
  expect(changedFields('value_stream', draft, draft)).toEqual([])
})

test('only what differs is sent; the order of steps is a difference', () => {
  const draft = draftOf(stream)
  expect(changedFields('value_stream', draft, { ...draft, steps: [...draft.steps].reverse() })).toEqual([
    'steps',
  ])
  expect(
    changedFields('value_stream', draft, { ...draft, ownerId: 'me', utility: 'not of this kind' }),
  ).toEqual(['ownerId'])
})

test('consumer groups are lines, empty ones left out', () => {
  expect(sentOf({ ...draftOf(null), consumerGroups: ' Students \n\nGuests' }, ['consumerGroups'])).toEqual({
    consumerGroups: ['Students', 'Guests'],
  })
})
