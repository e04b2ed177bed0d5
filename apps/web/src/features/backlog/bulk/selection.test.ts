import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nothingSelected, touch } from './selection.ts'

const order = ['a', 'b', 'c', 'd', 'e', 'f']
const acts = fc.array(fc.record({ id: fc.constantFrom(...order), through: fc.boolean() }), { maxLength: 20 })

test('touching twice lets go; a range holds its ends and everything between, and lets nothing go', () => {
  fc.assert(
    fc.property(acts, fc.constantFrom(...order), (before, id) => {
      const now = before.reduce((state, act) => touch(state, act.id, order, act.through), nothingSelected)
      const twice = touch(touch(now, id, order, false), id, order, false)
      expect([...twice.ids].sort()).toEqual([...now.ids].sort())
      const ranged = touch(now, id, order, true)
      if (now.last !== null) {
        const [from, to] = [order.indexOf(now.last), order.indexOf(id)].sort((a, b) => a - b)
        for (const one of order.slice(from, (to ?? 0) + 1)) expect(ranged.ids.has(one)).toBe(true)
        for (const one of now.ids) expect(ranged.ids.has(one)).toBe(true)
      }
    }),
  )
})
