import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refuseMerge } from './merge-rules.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f']

/** Follows the pointers; a cycle would never end, so it stops after as many steps as there are improvements. */
function chainOf(into: ReadonlyMap<string, string>, from: string): string[] {
  const chain: string[] = []
  for (let at: string | undefined = from; at !== undefined && chain.length <= ids.length; at = into.get(at)) {
    chain.push(at)
  }
  return chain
}

const act = fc.oneof(
  fc.record({
    kind: fc.constant('merge' as const),
    id: fc.constantFrom(...ids),
    into: fc.constantFrom(...ids),
  }),
  fc.record({ kind: fc.constant('undo' as const), id: fc.constantFrom(...ids), into: fc.constant('') }),
)

test('whatever is merged and taken back, no merge leads back to where it began', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const into = new Map<string, string>()
      for (const { kind, id, into: target } of acts) {
        if (kind === 'undo') into.delete(id)
        else {
          const facts = {
            id,
            mergedInto: into.get(id) ?? null,
            hasLap: false,
            chain: chainOf(into, target),
            sameWall: true,
          }
          if (refuseMerge(facts) === null) into.set(id, target)
        }
        for (const one of ids) expect(chainOf(into, one).length).toBeLessThanOrEqual(ids.length)
      }
    }),
  )
})

test('only what leads back, is merged already, has begun or stands behind another wall is refused', () => {
  fc.assert(
    fc.property(
      fc.subarray(ids.slice(1), { minLength: 1 }),
      fc.boolean(),
      fc.option(fc.constant('z'), { nil: null }),
      fc.boolean(),
      (chain, hasLap, mergedInto, sameWall) => {
        const refusal = refuseMerge({ id: 'a', mergedInto, hasLap, chain, sameWall })
        expect(refusal === null).toBe(!hasLap && mergedInto === null && sameWall)
        expect(refuseMerge({ id: 'a', mergedInto, hasLap, chain: [...chain, 'a'], sameWall })).not.toBeNull()
      },
    ),
  )
})
