import { expect, it } from 'vitest'
import { firstOpenStep } from './first-open.ts'

const steps = [1, 2, 3].map((number) => ({
  number,
  state: 'open' as const,
  passedAt: null,
  missing: number === 1 ? [] : [{ step: number, code: 'x', message: 'x' }],
}))

it('opens the first step that still wants something', () => {
  expect(firstOpenStep({ steps, closedAt: null, abandonment: null })).toBe(2)
})
it('opens nothing on a lap that has ended', () => {
  expect(firstOpenStep({ steps, closedAt: '2026-05-20T00:00:00Z', abandonment: null })).toBe(0)
})
