import type { Amendment } from '@ratchet/contract'
import { expect, it } from 'vitest'
import { firstTerms } from './contract-lines.ts'

const amendment = (kind: Amendment['kind'], field: string, before: unknown, after: unknown): Amendment => ({
  id: field,
  kind,
  at: '2026-02-24T10:00:00Z',
  by: { id: 'a', name: 'Amara' },
  reason: 'late',
  changes: [{ field, before, after }],
  hashBefore: 'a',
  hashAfter: 'b',
})

it('goes back to the terms as they were first frozen', () => {
  const amendments = [
    amendment('terms', 'settlingInPeriods', 1, 2),
    amendment('terms', 'settlingInPeriods', 2, 3),
    amendment('measurement', 'Wi-Fi tickets', 30, 31),
  ]
  expect(firstTerms({ amendments })).toEqual({ settlingInPeriods: 1 })
})
