import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gapState } from './gap-closing.ts'
import { gapPriority, orderGaps } from './gap-priority.ts'

const gap = { conceptId: 'a', marks: 4, expected: 0.45, uncertainty: 0.2, work: 0.5, minutes: 10 }

test('the priority is marks times what is missing, work added, by the minute', () => {
  expect(gapPriority(gap)).toBeCloseTo((4 * 0.4 * 1.1 + 0.25) / 10, 12)
})

test('more marks, less knowledge, more at work: never less urgent; more minutes: never more', () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(unit, unit, unit, (expected, work, more) => {
      const base = { ...gap, expected, work }
      expect(gapPriority({ ...base, marks: 4 + more })).toBeGreaterThanOrEqual(gapPriority(base))
      expect(gapPriority({ ...base, expected: expected * more })).toBeGreaterThanOrEqual(gapPriority(base))
      expect(gapPriority({ ...base, work: work + more })).toBeGreaterThanOrEqual(gapPriority(base))
      expect(gapPriority({ ...base, minutes: 10 + more })).toBeLessThanOrEqual(gapPriority(base))
    }),
  )
})

test('what is known well and shows nothing at work is no gap', () => {
  expect(orderGaps([{ ...gap, expected: 0.9, work: 0 }, gap]).map(({ conceptId }) => conceptId)).toEqual([
    'a',
  ])
})

const mixed = (on: string, right = true) => ({ on, right, mixed: true })
const practice = (on: string, right = true) => ({ on, right, mixed: false })

test('practice alone never closes a gap', () => {
  expect(gapState('2026-05-04', [])).toEqual({ state: 'open' })
  expect(gapState('2026-05-04', [practice('2026-05-04'), practice('2026-05-08')])).toEqual({
    state: 'studied',
    confirmFromOn: '2026-05-09',
  })
})

test('two right answers in a mixed test, a day after practice, close it; on the same day they do not', () => {
  expect(
    gapState('2026-05-04', [practice('2026-05-04'), mixed('2026-05-04'), mixed('2026-05-04')]).state,
  ).toBe('studied')
  const closed = [practice('2026-05-04'), mixed('2026-05-05'), mixed('2026-05-05')]
  expect(gapState('2026-05-04', closed)).toEqual({ state: 'closed', closedOn: '2026-05-05' })
  expect(gapState('2026-05-04', [...closed, mixed('2026-05-20', false)]).state).toBe('studied')
})

test('practice that was missed again is not called studied', () => {
  const missed = practice('2026-05-04', false)
  expect(gapState('2026-05-04', [missed])).toEqual({ state: 'open' })
  expect(gapState('2026-05-04', [missed, practice('2026-05-04')]).state).toBe('studied')
  expect(gapState('2026-05-04', [practice('2026-05-04'), practice('2026-05-05', false)]).state).toBe('open')
})
