import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartInput } from '../sample-inputs.ts'
import { sampleWords } from '../sample-words.ts'
import { toSvg } from '../svg/to-svg.ts'
import { chartScene } from './chart-scene.ts'
import { overlaps } from './place-labels.ts'
import { marksOf, textsOf } from './scene.ts'

const size = fc.record({
  width: fc.integer({ min: 300, max: 1200 }),
  height: fc.integer({ min: 200, max: 500 }),
})

describe('a scene of any series at any size', () => {
  it('keeps every mark inside the plot', () => {
    fc.assert(
      fc.property(chartInput, size, (input, { width, height }) => {
        const scene = chartScene(input, { width, height, words: sampleWords })
        const { x, y, width: w, height: h } = scene.plot
        for (const mark of marksOf(scene)) {
          expect(mark.x).toBeGreaterThanOrEqual(x - 0.1)
          expect(mark.x).toBeLessThanOrEqual(x + w + 0.1)
          expect(mark.y).toBeGreaterThanOrEqual(y - 0.1)
          expect(mark.y).toBeLessThanOrEqual(y + h + 0.1)
        }
        expect(marksOf(scene)).toHaveLength(input.points.length)
      }),
      { numRuns: 80 },
    )
  })

  it('lets no two texts overlap and clips none', () => {
    fc.assert(
      fc.property(chartInput, size, (input, { width, height }) => {
        const texts = textsOf(chartScene(input, { width, height, words: sampleWords }))
        for (const [index, text] of texts.entries()) {
          const { box } = text
          expect(box.x).toBeGreaterThanOrEqual(0)
          expect(box.y).toBeGreaterThanOrEqual(0)
          expect(box.x + box.width).toBeLessThanOrEqual(width)
          expect(box.y + box.height).toBeLessThanOrEqual(height)
          const clash = texts.slice(index + 1).find((other) => overlaps(box, other.box))
          expect(clash && `${JSON.stringify(text.lines)} on ${JSON.stringify(clash.lines)}`).toBeUndefined()
        }
      }),
      { numRuns: 80 },
    )
  })

  it('never writes a number that is none, and draws the same thing twice', () => {
    fc.assert(
      fc.property(chartInput, size, (input, { width, height }) => {
        const draw = () => toSvg(chartScene(input, { width, height, words: sampleWords }))
        const svg = draw()
        expect(svg).not.toMatch(/NaN|Infinity|undefined/)
        expect(draw()).toBe(svg)
      }),
      { numRuns: 60 },
    )
  })
})
