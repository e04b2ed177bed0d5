import fc from 'fast-check'
import { expect, it } from 'vitest'
import { scrollWhileDragging } from './drag-scroll.ts'

it('follows a dragged card towards the nearer edge, the faster the nearer, and rests in the middle', () => {
  expect(scrollWhileDragging(700, 100, 1300)).toBe(0)
  expect(scrollWhileDragging(1299, 100, 1300)).toBe(28)
  expect(scrollWhileDragging(1264, 100, 1300)).toBe(14)
  expect(scrollWhileDragging(101, 100, 1300)).toBe(-28)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (x, y) => {
      const [nearer, farther] = [Math.max(x, y), Math.min(x, y)]
      expect(scrollWhileDragging(nearer, 0, 400)).toBeGreaterThanOrEqual(scrollWhileDragging(farther, 0, 400))
    }),
  )
})
