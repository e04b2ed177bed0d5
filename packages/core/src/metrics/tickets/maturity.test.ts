import { TicketQuery } from '@ratchet/contract'
import { describe, expect, it } from 'vitest'
import { hollowReason, knownAt } from './maturity.ts'
import { framePeriod } from './period-frame.ts'

const query = (changes: object = {}) =>
  TicketQuery.parse({
    sourceId: '019e44d3-ed00-7c71-82d9-1ccc98902366',
    measure: { kind: 'count' },
    ...changes,
  })
const day = framePeriod({ period: 'day', zone: 'UTC' }, '2026-05-04')
const at = (now: string, knownUntil: string | null = null) => knownAt(new Date(now), knownUntil)

describe('a period is hollow', () => {
  it.each([
    ['while it runs', at('2026-05-04T23:59:59Z'), 'running'],
    [
      'until the source is known to its end',
      at('2026-05-06T00:00:00Z', '2026-05-04T18:00:00Z'),
      'not_known_yet',
    ],
    ['never once it is over and known', at('2026-05-05T00:00:00Z', '2026-05-05T00:00:00Z'), null],
    ['when nobody said how far the source is known, by the clock', at('2026-05-05T00:00:00Z'), null],
  ])('%s', (_, known, reason) => {
    expect(hollowReason(query(), day, { tickets: 10, closed: 10 }, known)).toBe(reason)
  })

  it('while fewer than the agreed share of its tickets are closed', () => {
    const known = at('2026-06-01T00:00:00Z')
    const reason = (closed: number, changes = {}) =>
      hollowReason(query(changes), day, { tickets: 100, closed }, known)
    expect([reason(94), reason(95)]).toEqual(['open_tickets', null])
    expect(reason(94, { matureShare: 0.9 })).toBeNull()
    expect(reason(0, { measure: { kind: 'backlog' } })).toBeNull()
    expect(hollowReason(query(), day, { tickets: 0, closed: 0 }, known)).toBeNull()
  })

  it('never knows more than the clock', () => {
    expect(at('2026-05-05T00:00:00Z', '2030-01-01T00:00:00Z').asOf.toISOString()).toBe(
      '2026-05-05T00:00:00.000Z',
    )
  })
})
