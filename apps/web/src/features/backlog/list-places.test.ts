import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goOn, nextBegins, type Places, rememberedPlaces } from './list-places.ts'

describe('the pages of a list', () => {
  const three: Places = { begins: [undefined, 'b', 'c'], next: 'd' }

  it('stay where they are while nothing moves', () => {
    expect(nextBegins(three, 0, 'b')).toBe(three)
    expect(nextBegins(three, 2, 'd')).toBe(three)
    expect(nextBegins(three, 3, 'e')).toBe(three)
  })

  it('move where something was captured before them, and end where the list ends', () => {
    expect(nextBegins(three, 0, 'x')).toEqual({ begins: [undefined, 'x', 'c'], next: 'd' })
    expect(nextBegins(three, 2, 'x')).toEqual({ ...three, next: 'x' })
    expect(nextBegins(three, 1, null)).toEqual({ begins: [undefined, 'b'], next: null })
    expect(nextBegins(three, 2, null)).toEqual({ ...three, next: null })
  })

  it('go on by one, and only where something follows', () => {
    expect(goOn(three)).toEqual({ begins: [undefined, 'b', 'c', 'd'], next: undefined })
    expect(goOn({ ...three, next: null })).toEqual({ ...three, next: null })
    expect(goOn({ ...three, next: undefined })).toEqual({ ...three, next: undefined })
  })

  it('are found again as far as they are remembered', () => {
    const known: Record<string, string | null> = { top: 'b', b: 'c', c: 'd' }
    expect(rememberedPlaces((after) => known[after ?? 'top'])).toEqual(three)
    expect(rememberedPlaces(() => undefined)).toEqual({ begins: [undefined], next: undefined })
    const two = rememberedPlaces((after) => (after === undefined ? 'b' : null))
    expect(two).toEqual({ begins: [undefined, 'b'], next: null })
  })

  it('hold every row once, however many were captured, once each page has said where the next begins', () => {
    const sizes = fc.integer({ min: 1, max: 5 })
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 9 }),
        (size, old, fresh) => {
          const page = (rows: number[], after: string | undefined) => {
            const below = after === undefined ? rows : rows.filter((row) => row < Number(after))
            const shown = below.slice(0, size)
            return { shown, next: below.length > size ? String(shown.at(-1)) : null }
          }
          const rows = (count: number) => Array.from({ length: count }, (_, index) => count - index)
          const before = rows(old)
          let places = rememberedPlaces((after) => page(before, after).next)
          const after = rows(old + fresh)
          const seen: number[] = []
          for (let index = 0; index < places.begins.length; index += 1) {
            const { shown, next } = page(after, places.begins[index])
            seen.push(...shown)
            places = nextBegins(places, index, next)
          }
          expect(seen).toEqual(after.slice(0, seen.length))
        },
      ),
    )
  })
})
