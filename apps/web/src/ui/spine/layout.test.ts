import { describe, expect, it } from 'vitest'
import { layOutSpine, pawlPlace, rails, type SpineLayout, toothedRuns } from './layout.ts'
import { miniLayout } from './mini-layout.ts'

const layouts: [string, SpineLayout][] = [
  ['360 px phone', layOutSpine('compact', 328, 0)],
  ['tablet', layOutSpine('compact', 720, 0)],
  ['narrow desk', layOutSpine('full', 940, 150)],
  ['desk', layOutSpine('full', 1200, 150)],
  ['desk with a long title', layOutSpine('full', 1200, 420)],
]

/** The box of a label of two lines, as the style sheet draws it. */
function labelBox({ label }: SpineLayout['nodes'][number], lineHeight: number) {
  const { side, x, y, width } = label
  const height = 2 * lineHeight
  if (side === 'inside') return { left: x - width, right: x, top: y - height / 2, bottom: y + height / 2 }
  const top = side === 'above' ? y - height : y
  return { left: x - width / 2, right: x + width / 2, top, bottom: top + height }
}

const overlap = (a: ReturnType<typeof labelBox>, b: ReturnType<typeof labelBox>) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

describe.each(layouts)('spine on a %s', (_name, layout) => {
  const lineHeight = layout.form === 'full' ? 20 : 17
  const boxes = layout.nodes.map((node) => labelBox(node, lineHeight))

  it('walks through the seven steps in order', () => {
    const distances = layout.nodes.map(({ distance }) => distance)
    expect(distances).toEqual([...distances].sort((a, b) => a - b))
    expect(layout.nodes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('lets no label touch another, a node or the edge', () => {
    boxes.forEach((box, index) => {
      expect(box.left).toBeGreaterThanOrEqual(-1)
      expect(box.right).toBeLessThanOrEqual(layout.width + 1)
      boxes.slice(index + 1).forEach((other) => {
        expect(overlap(box, other)).toBe(false)
      })
      for (const { x, y } of layout.nodes) {
        const r = layout.nodeRadius
        expect(overlap(box, { left: x - r, right: x + r, top: y - r, bottom: y + r })).toBe(false)
      }
    })
  })

  it('parts the phases after step 3 and after step 5', () => {
    const [first, second] = layout.phaseGaps
    const at = (number: number) => layout.nodes[number - 1]!.distance
    expect(first).toBeGreaterThan(at(3) + layout.nodeRadius)
    expect(first).toBeLessThan(at(4) - layout.nodeRadius)
    expect(second).toBeGreaterThan(at(5) + layout.nodeRadius)
    expect(second).toBeLessThan(at(6) - layout.nodeRadius)
    expect(rails(layout)).toHaveLength(3)
  })

  it('puts teeth only behind the pawl, and the pawl inside the loop', () => {
    expect(toothedRuns(layout, 0)).toEqual([])
    expect(pawlPlace(layout, 0)).toBeNull()
    for (let pawlAt = 1; pawlAt <= 7; pawlAt += 1) {
      const runs = toothedRuns(layout, pawlAt)
      expect(runs.at(-1)!.to).toBeLessThan(layout.nodes[pawlAt - 1]!.distance)
      expect(runs.at(-1)!.to - runs.at(-1)!.from).toBeGreaterThan(layout.tooth.pitch)
      const { pivot } = pawlPlace(layout, pawlAt)!
      const { box } = layout.track
      expect(pivot.x).toBeGreaterThan(box.left)
      expect(pivot.x).toBeLessThan(box.right)
      expect(pivot.y).toBeGreaterThan(box.top)
      expect(pivot.y).toBeLessThan(box.bottom)
    }
  })
})

describe('a taller verdict', () => {
  it('grows the loop instead of spilling out of it', () => {
    const layout = layOutSpine('full', 1200, 420)
    expect(layout.inside.bottom - layout.inside.top).toBeGreaterThanOrEqual(420)
  })
})

describe('mini spine', () => {
  it('keeps nodes and pawl inside its box', () => {
    for (let pawlAt = 0; pawlAt <= 7; pawlAt += 1) {
      const { nodes, pawl } = miniLayout(pawlAt)
      const points = [...nodes, ...(pawl ? [pawl.tip, pawl.pivot] : [])]
      for (const { x, y } of points) {
        expect(x).toBeGreaterThan(0)
        expect(x).toBeLessThan(104)
        expect(y).toBeGreaterThan(0)
        expect(y).toBeLessThan(38)
      }
      expect(pawl === null).toBe(pawlAt === 0)
    }
  })
})
