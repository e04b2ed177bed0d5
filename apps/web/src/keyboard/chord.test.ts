import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advance, chordPauseMs, parseChord } from './chord.ts'

const chords = ['c', 'g b', 'g m', '?', 'mod+k', 'j']
const nothing = { strokes: [], at: 0 }
const press = (key: string, at: number, mod = false) => ({ key, mod, at })

describe('chords', () => {
  it('match at once when one stroke is all', () => {
    expect(advance(chords, nothing, press('c', 10))).toEqual({ matched: 'c', waiting: [] })
    expect(advance(chords, nothing, press('K', 10, true))).toEqual({ matched: 'mod+k', waiting: [] })
    expect(advance(chords, nothing, press('k', 10))).toEqual({ matched: null, waiting: [] })
  })

  it('wait for the second stroke, and forget the first after a pause', () => {
    expect(advance(chords, nothing, press('g', 10))).toEqual({ matched: null, waiting: ['g'] })
    const pending = { strokes: ['g'], at: 10 }
    expect(advance(chords, pending, press('b', 400)).matched).toBe('g b')
    expect(advance(chords, pending, press('b', 11 + chordPauseMs)).matched).toBeNull()
  })

  it('let a stroke that does not continue begin anew', () => {
    const pending = { strokes: ['g'], at: 10 }
    expect(advance(chords, pending, press('c', 20)).matched).toBe('c')
    expect(advance(chords, pending, press('g', 20)).waiting).toEqual(['g'])
  })

  it('never match a chord whose strokes were not pressed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('c', 'g', 'b', 'm', 'x', 'j'), { maxLength: 12 }), (keys) => {
        let pending: { strokes: readonly string[]; at: number } = nothing
        keys.forEach((key, index) => {
          const outcome = advance(chords, pending, press(key, index))
          if (outcome.matched) {
            const strokes = parseChord(outcome.matched)
            expect(keys.slice(index + 1 - strokes.length, index + 1)).toEqual(strokes)
          }
          pending = { strokes: outcome.waiting, at: index }
        })
      }),
    )
  })

  it('refuse to be empty', () => {
    expect(() => parseChord('  ')).toThrow(RangeError)
  })
})
