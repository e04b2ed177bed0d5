import type { Lap } from '@ratchet/contract'
import { describe, expect, it } from 'vitest'
import { judgingState, mayDecide, readersOf } from './judging-rules.ts'

const lap = (more: object) =>
  ({
    verification: null,
    contract: { judgingOn: '2026-05-18' },
    verdicts: [],
    steps: [],
    ...more,
  }) as unknown as Lap

describe('judgingState', () => {
  it('turns from ahead to due on the judging date itself', () => {
    expect(judgingState(lap({}), '2026-05-17')).toBe('ahead')
    expect(judgingState(lap({}), '2026-05-18')).toBe('due')
  })
  it('asks for a new verdict when data or terms changed', () => {
    const steps = Array.from({ length: 7 }, (_, index) => ({
      missing: index === 5 ? [{ step: 6, code: 'verdict_outdated', message: '' }] : [],
    }))
    expect(judgingState(lap({ verdicts: [{}], steps }), '2026-06-01')).toBe('outdated')
    expect(judgingState(lap({ verdicts: [{}] }), '2026-06-01')).toBe('judged')
  })
  it('has nothing to judge without a contract, and nothing more to do once decided', () => {
    expect(judgingState(lap({ contract: null }), '2026-06-01')).toBe('not_frozen')
    expect(judgingState(lap({ verification: {} }), '2026-06-01')).toBe('decided')
  })
})

it('counts only readings of the verdict in force', () => {
  const reading = (verdictId: string) => ({ verdictId, by: { id: 'a', name: 'A' }, at: '', comment: '' })
  const verdicts = [{ id: 'old' }, { id: 'new' }] as never
  expect(readersOf({ verdicts, readings: [reading('old')] })).toEqual([])
  expect(readersOf({ verdicts, readings: [reading('new')] })).toHaveLength(1)
})

it('lets the owner and managers decide', () => {
  expect(mayDecide({ id: 'a', role: 'contributor' }, 'a')).toBe(true)
  expect(mayDecide({ id: 'b', role: 'contributor' }, 'a')).toBe(false)
  expect(mayDecide({ id: 'b', role: 'manager' }, null)).toBe(true)
})
