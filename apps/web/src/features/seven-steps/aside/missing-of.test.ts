import type { Lap, StepView } from '@ratchet/contract'
import { describe, expect, it } from 'vitest'
import { missingOf } from './missing-of.ts'

const step = (number: number, state: StepView['state'], codes: string[]): StepView => ({
  number,
  state,
  passedAt: null,
  missing: codes.map((code) => ({ step: number, code, message: code })),
})
const lapOf = (steps: StepView[], more: Partial<Lap> = {}) =>
  ({ steps, judgingWaitsFor: [], abandonment: null, contract: null, ...more }) as unknown as Lap

describe('missingOf', () => {
  it('lists the first open step, not what lies ahead', () => {
    const lap = lapOf([step(1, 'done', []), step(2, 'open', ['baseline']), step(3, 'open', ['target'])])
    expect(missingOf(lap, '2026-05-20').items.map((item) => item.code)).toEqual(['baseline'])
  })
  it('lists steps that were passed over', () => {
    const lap = lapOf([
      step(1, 'missing', ['stakeholders']),
      step(2, 'missing', ['baseline']),
      step(3, 'open', ['x']),
    ])
    expect(missingOf(lap, '2026-05-20').items.map((item) => item.code)).toEqual(['stakeholders', 'baseline'])
  })
  it('puts what the judging waits for first, and counts what it does not show', () => {
    const gaps = Array.from({ length: 8 }, (_, index) => ({
      step: 6,
      code: 'followup_gap',
      message: `gap ${index}`,
    }))
    const lap = lapOf([step(6, 'open', ['verdict'])], { judgingWaitsFor: gaps })
    expect(missingOf(lap, '2026-05-20')).toMatchObject({ items: { length: 5 }, more: 4 })
  })
  it('wants nothing of a lap that was given up', () => {
    const abandonment = { lesson: 'x', by: { id: 'a', name: 'A' }, at: '2026-01-01T00:00:00Z' }
    expect(missingOf(lapOf([step(1, 'open', ['x'])], { abandonment }), '2026-05-20').items).toEqual([])
  })
  it('does not call time missing: before the judging date nothing can be done', () => {
    const contract = { judgingOn: '2026-05-18' } as Lap['contract']
    const lap = lapOf([step(6, 'open', ['verdict', 'decision'])], { contract })
    expect(missingOf(lap, '2026-05-17').items).toEqual([])
    expect(missingOf(lap, '2026-05-18').items.map((item) => item.code)).toEqual(['verdict'])
  })
  it('asks for the closing only when nothing before it is missing', () => {
    const codes = (lap: Lap) => missingOf(lap, '2026-05-20').items.map((item) => item.code)
    expect(codes(lapOf([step(7, 'open', ['process_owner', 'close'])]))).toEqual(['process_owner'])
    expect(codes(lapOf([step(7, 'open', ['close'])]))).toEqual(['close'])
  })
})
