import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clearRuns, teethPath, toothStarts } from './teeth.ts'
import { layTrack } from './track.ts'

describe('clearRuns', () => {
  it('cuts a stretch round its obstacles', () => {
    const runs = clearRuns({ from: 0, to: 100 }, [
      { at: 100, clear: 10 },
      { at: 40, clear: 5 },
    ])
    expect(runs).toEqual([
      { from: 0, to: 35 },
      { from: 45, to: 90 },
    ])
  })

  it('never comes nearer to an obstacle than its clearing', () => {
    const obstacle = fc.record({
      at: fc.integer({ min: -20, max: 220 }),
      clear: fc.integer({ min: 1, max: 30 }),
    })
    fc.assert(
      fc.property(fc.array(obstacle, { maxLength: 9 }), (obstacles) => {
        for (const run of clearRuns({ from: 0, to: 200 }, obstacles)) {
          expect(run.to).toBeGreaterThan(run.from)
          for (const { at, clear } of obstacles) {
            expect(run.to <= at - clear || run.from >= at + clear).toBe(true)
          }
        }
      }),
    )
  })
})

describe('teeth', () => {
  it('are whole, evenly spaced, and never closer than the pitch', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900 }),
        fc.double({ min: 2, max: 20, noNaN: true }),
        (length, pitch) => {
          const { starts, step } = toothStarts({ from: 10, to: 10 + length }, pitch)
          expect(starts.length).toBe(Math.floor((length + 1e-9) / pitch))
          if (starts.length === 0) return
          expect(step).toBeGreaterThanOrEqual(pitch - 1e-6)
          expect(starts.at(-1)! + step).toBeCloseTo(10 + length, 6)
        },
      ),
    )
  })

  it('rise along the way and drop steeply, on the inside', () => {
    const track = layTrack({ left: 0, top: 0, right: 400, bottom: 200, radius: 100 })
    expect(teethPath(track, { from: 0, to: 10 }, { pitch: 10, height: 6 })).toBe('M100 0L110 6L110 0z')
  })
})
