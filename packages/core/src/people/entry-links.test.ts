import { describe, expect, it } from 'vitest'
import { linkExpiry, requireGood } from './entry-links.ts'

const now = new Date('2026-03-02T10:00:00Z')
const good = { expiresAt: linkExpiry(now), usedAt: null, revokedAt: null }
const refusal = (link: Parameters<typeof requireGood>[0], at = now) => {
  try {
    requireGood(link, at)
    return 'good'
  } catch (error) {
    return (error as { reason: string }).reason
  }
}

describe('an entry link', () => {
  it('opens within seven days', () => {
    expect(refusal(good)).toBe('good')
    expect(refusal(good, new Date('2026-03-09T09:59:59Z'))).toBe('good')
    expect(refusal(good, new Date('2026-03-09T10:00:00Z'))).toBe('link_expired')
  })

  it('opens once, unless it was taken back, and only when it is known', () => {
    expect(refusal({ ...good, usedAt: now })).toBe('link_used')
    expect(refusal({ ...good, revokedAt: now })).toBe('link_revoked')
    expect(refusal(undefined)).toBe('unknown_link')
  })
})
