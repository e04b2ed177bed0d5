import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detailOf, toldMembers } from './telling-rules.ts'

describe('whom a telling reaches', () => {
  test('each once, never nobody and never whoever did it', () => {
    const ids = fc.constantFrom('a', 'b', 'c', null)
    fc.assert(
      fc.property(fc.array(ids), ids, (to, actor) => {
        const told = toldMembers(to, actor)
        expect(new Set(told).size).toBe(told.length)
        expect(told).not.toContain(null)
        if (actor !== null) expect(told).not.toContain(actor)
        for (const id of to) if (id !== null && id !== actor) expect(told).toContain(id)
      }),
    )
  })
})

describe('the detail of a notification', () => {
  test('is one line of at most two hundred characters that begins as the text does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
        const detail = detailOf(text)
        expect([...detail].length).toBeLessThanOrEqual(200)
        expect(detail).not.toMatch(/[\n\r\t]/)
        const whole = text.replace(/\s+/g, ' ').trim()
        expect(whole.startsWith(detail.replace(/…$/, ''))).toBe(true)
      }),
    )
  })

  test('is cut between words, and within one that never ends', () => {
    expect(detailOf(`${'word '.repeat(60)}`)).toMatch(/ word…$/)
    expect([...detailOf('x'.repeat(300))]).toHaveLength(200)
  })
})
