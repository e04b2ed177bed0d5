import fc from 'fast-check'
import { expect, it } from 'vitest'
import { layRack } from './rack-layout.ts'

const counts = fc.record({
  held: fc.integer({ min: 0, max: 60 }),
  watched: fc.integer({ min: 0, max: 20 }),
  judged: fc.integer({ min: 0, max: 20 }),
})

it('draws one tooth per gain, inside the drawing, with the pawl behind the last held one', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 320, max: 1200 }), (some, width) => {
      const { teeth, pawl } = layRack(some, width)
      expect(teeth).toHaveLength(some.held + some.watched + some.judged)
      for (const { path } of teeth) {
        for (const x of [...path.matchAll(/[ML]([\d.]+)/g)].map((match) => Number(match[1]))) {
          expect(x).toBeLessThanOrEqual(width)
        }
      }
      expect(pawl.tip.x).toBeLessThan(pawl.pivot.x)
      expect(pawl.pivot.x).toBeLessThan(width)
    }),
  )
})
