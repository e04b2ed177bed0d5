import { BulkAct } from '@ratchet/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bulkKinds, readAct } from './act-text.ts'

const id = '01910000-0000-7000-8000-000000000001'
const link = { kind: 'service' as const, id, activity: null }
const typed = fc.record({
  kind: fc.constantFrom(...bulkKinds),
  reason: fc.string({ maxLength: 20 }),
  link: fc.constantFrom(null, link),
})
const valueFor = { owner: id, team: id, review: '2026-06-01', urgency: '3', park: '2026-06-01' }

test('whatever is typed is an act that the API takes, or the one thing that it wants', () => {
  fc.assert(
    fc.property(typed, fc.boolean(), (text, hasValue) => {
      const value = hasValue ? (valueFor[text.kind as keyof typeof valueFor] ?? '') : ''
      const read = readAct({ ...text, value })
      if ('act' in read) expect(BulkAct.safeParse(read.act).success).toBe(true)
      else expect(['day', 'reason', 'link']).toContain(read.fault)
    }),
  )
})

test.each([
  ['park', '', 'because', null, 'day'],
  ['park', '2026-06-01', ' ', null, 'reason'],
  ['decline', '', '', null, 'reason'],
  ['link', '', '', null, 'link'],
] as const)('%s with “%s” and “%s” wants %s %s', (kind, value, reason, none, fault) => {
  expect(readAct({ kind, value, reason, link: none })).toEqual({ fault })
})
