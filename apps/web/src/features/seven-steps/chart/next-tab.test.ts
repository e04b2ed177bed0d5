import { expect, it } from 'vitest'
import { nextTab } from './next-tab.ts'

it('walks the tabs as a ring', () => {
  expect(nextTab('ArrowRight', 2, 3)).toBe(0)
  expect(nextTab('ArrowLeft', 0, 3)).toBe(2)
  expect([nextTab('Home', 2, 3), nextTab('End', 0, 3)]).toEqual([0, 2])
})
it('leaves other keys and an empty row alone', () => {
  expect(nextTab('Enter', 0, 3)).toBeNull()
  expect(nextTab('ArrowRight', 0, 0)).toBeNull()
})
