import { expect, it } from 'vitest'
import { movedTo } from './moved-to.ts'

it('moves by one, by six, and to the ends', () => {
  expect(
    ['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'End'].map((key) => movedTo(key, 10, 40)),
  ).toEqual([11, 9, 16, 4, 0, 39])
})
it('leaves other keys alone, names of object members included', () => {
  expect([movedTo('a', 1, 4), movedTo('constructor', 1, 4)]).toEqual([null, null])
})
