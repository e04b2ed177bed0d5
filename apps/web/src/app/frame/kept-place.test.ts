import { expect, it } from 'vitest'
import { keptPlace } from './kept-place.ts'

const gone = { isConnected: false, takes: true }
const emptyList = { isConnected: true, takes: false }
const form = { isConnected: true, takes: true }
const page = { isConnected: true, takes: true }
const takes = (node: { takes: boolean }) => node.takes

it('finds the nearest part that is still there and can take the focus', () => {
  expect(keptPlace([gone, gone, form, page], takes)).toBe(form)
  expect(keptPlace([gone, emptyList, form, page], takes)).toBe(form)
})

it('finds nothing while the element itself is there, or when nothing is left', () => {
  expect(keptPlace([form, page], takes)).toBeNull()
  expect(keptPlace([gone], takes)).toBeNull()
  expect(keptPlace([], takes)).toBeNull()
})
