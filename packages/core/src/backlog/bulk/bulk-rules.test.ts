import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batchMark, fieldsOf, foundBefore } from './bulk-rules.ts'

const field = fc.constantFrom('owner_id', 'team_id', 'urgency', 'sentence', 'next_review_on')
const value = fc.option(fc.string({ maxLength: 4 }), { nil: null })
const entry = fc.record({
  changes: fc.array(fc.record({ field, before: value, after: value }), { maxLength: 3 }),
})
const kind = fc.constantFrom('owner' as const, 'team' as const, 'urgency' as const, 'review' as const)

test('what a batch found is put back exactly when nobody has changed the same field since', () => {
  fc.assert(
    fc.property(fc.array(entry), fc.array(entry), kind, value, value, (later, earlier, act, was, became) => {
      const [touched = ''] = fieldsOf(act)
      const own = {
        changes: [
          { field: batchMark, before: null, after: 'b1' },
          { field: touched, before: was, after: became },
        ],
      }
      const found = foundBefore([...later, own, ...earlier], 'b1', fieldsOf(act))
      const isTouched = later.some(({ changes }) => changes.some((change) => change.field === touched))
      expect(found).toEqual({ before: { [touched]: was }, changedSince: isTouched })
    }),
  )
})

test('a batch that never touched it has nothing to put back', () => {
  fc.assert(
    fc.property(fc.array(entry), kind, (history, act) => {
      expect(foundBefore(history, 'b1', fieldsOf(act))).toBeNull()
    }),
  )
})

test('an answer that came later counts as a change of the same, whoever gave it', () => {
  const own = {
    changes: [
      { field: batchMark, before: null, after: 'b1' },
      { field: 'answer_kind', before: null, after: 'park' },
    ],
  }
  const later = { changes: [{ field: 'answered_at', before: '2026-05-20', after: '2026-05-21' }] }
  expect(foundBefore([later, own], 'b1', fieldsOf('park'))?.changedSince).toBe(true)
})
