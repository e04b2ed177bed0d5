import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceAtX, layTrack, spotAt, stretch } from './track.ts'

const box = { left: 0, top: 0, right: 400, bottom: 200, radius: 100 }
const anyBox = fc
  .record({
    left: fc.integer({ min: -50, max: 50 }),
    top: fc.integer({ min: -50, max: 50 }),
    radius: fc.integer({ min: 1, max: 200 }),
    wide: fc.integer({ min: 0, max: 900 }),
    tall: fc.integer({ min: 0, max: 300 }),
  })
  .map(({ left, top, radius, wide, tall }) => ({
    left,
    top,
    radius,
    right: left + 2 * radius + wide,
    bottom: top + 2 * radius + tall,
  }))

/** Distance of a point from the outline of the rounded rectangle: 0 on it. */
function offOutline(b: typeof box, x: number, y: number): number {
  const dx = Math.max(b.left + b.radius - x, 0, x - (b.right - b.radius))
  const dy = Math.max(b.top + b.radius - y, 0, y - (b.bottom - b.radius))
  if (dx > 0 && dy > 0) return Math.abs(Math.hypot(dx, dy) - b.radius)
  return Math.min(...[b.left - x, x - b.right].map(Math.abs), ...[b.top - y, y - b.bottom].map(Math.abs))
}

describe('track', () => {
  it('has the length of a stadium', () => {
    expect(layTrack(box).length).toBeCloseTo(2 * 200 + 2 * Math.PI * 100, 9)
  })

  it('starts where the top straight begins and goes right', () => {
    expect(spotAt(layTrack(box), 0)).toMatchObject({ x: 100, y: 0, along: { x: 1, y: 0 }, inward: { y: 1 } })
  })

  it('keeps every spot on the outline, whatever the distance', () => {
    fc.assert(
      fc.property(anyBox, fc.double({ min: -2, max: 3, noNaN: true }), (anyTrackBox, share) => {
        const track = layTrack(anyTrackBox)
        const spot = spotAt(track, share * track.length)
        expect(offOutline(anyTrackBox, spot.x, spot.y)).toBeLessThan(1e-6)
      }),
    )
  })

  it('points inward to the inside, at a right angle to the way', () => {
    fc.assert(
      fc.property(anyBox, fc.double({ min: 0, max: 1, noNaN: true }), (anyTrackBox, share) => {
        const track = layTrack(anyTrackBox)
        const { x, y, along, inward } = spotAt(track, share * track.length)
        expect(along.x * inward.x + along.y * inward.y).toBeCloseTo(0, 9)
        expect(x + inward.x * 0.5).toBeGreaterThanOrEqual(anyTrackBox.left)
        expect(x + inward.x * 0.5).toBeLessThanOrEqual(anyTrackBox.right)
        expect(y + inward.y * 0.5).toBeGreaterThanOrEqual(anyTrackBox.top)
        expect(y + inward.y * 0.5).toBeLessThanOrEqual(anyTrackBox.bottom)
      }),
    )
  })

  it('finds the distance of an x on the top and on the way back', () => {
    const track = layTrack(box)
    expect(spotAt(track, distanceAtX(track, 'top', 250))).toMatchObject({ x: 250, y: 0 })
    const back = spotAt(track, distanceAtX(track, 'bottom', 250))
    expect(back.x).toBeCloseTo(250, 9)
    expect(back.y).toBeCloseTo(200, 9)
    expect(back.along.x).toBe(-1)
  })

  it('refuses a radius that does not fit', () => {
    expect(() => layTrack({ ...box, radius: 101 })).toThrow(RangeError)
  })

  it('draws a stretch from its first to its last spot', () => {
    expect(stretch(layTrack(box), 0, 100)).toMatch(/^M100 0L.*L200 0$/)
  })
})
