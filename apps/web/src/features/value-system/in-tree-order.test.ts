import type { StrategicAim } from '@ratchet/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inTreeOrder, withAllBelow } from './in-tree-order.ts'

const aim = (id: string, parentId: string | null): StrategicAim => ({
  id,
  name: id,
  parentId,
  description: '',
  ownerId: null,
  startsOn: null,
  endsOn: null,
  archivedAt: null,
  version: 0,
})

test('each aim stands after the one it serves', () => {
  const order = inTreeOrder([aim('b', 'a'), aim('a', null), aim('c', 'b'), aim('d', null)])
  expect(order.map((one) => `${one.depth}${one.aim.id}`)).toEqual(['0a', '1b', '2c', '0d'])
})

test('an aim cannot be moved under what stands under it', () => {
  const aims = [aim('a', null), aim('b', 'a'), aim('c', 'b'), aim('d', null)]
  expect([...withAllBelow(aims, 'a')].sort()).toEqual(['a', 'b', 'c'])
  expect([...withAllBelow(aims, 'd')]).toEqual(['d'])
})

test('none is lost and none comes twice, whatever the parents say', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  fc.assert(
    fc.property(fc.tuple(...ids.map(() => fc.constantFrom(null, 'x', ...ids))), (parents) => {
      const aims = ids.map((id, index) => aim(id, parents[index] ?? null))
      expect(
        inTreeOrder(aims)
          .map((one) => one.aim.id)
          .sort(),
      ).toEqual(ids)
    }),
  )
})
