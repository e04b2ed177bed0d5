import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgePart } from './upload-rules.ts'

const at = (offset: number, partBytes: number) =>
  judgePart({ fileBytes: 100, uploadedBytes: 40, offset, partBytes })

describe('a part of an upload', () => {
  test('goes on where the upload stands', () => expect(at(40, 60)).toBe('next'))
  test('that is there already changes nothing', () => expect(at(0, 40)).toBe('repeated'))
  test('must leave no gap', () => expect(at(41, 10)).toBe('gap'))
  test('must not lie half within what is there', () => expect(at(30, 20)).toBe('overlap'))
  test('must not reach beyond the announced end', () => expect(at(40, 61)).toBe('beyond'))

  test('brings every file to its end, whatever is sent twice on the way', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }), fc.nat(), (lengths, again) => {
        const fileBytes = lengths.reduce((sum, length) => sum + length, 0)
        let uploadedBytes = 0
        for (const [index, partBytes] of lengths.entries()) {
          const part = { fileBytes, offset: uploadedBytes, partBytes }
          expect(judgePart({ ...part, uploadedBytes })).toBe('next')
          uploadedBytes += partBytes
          if (index === again % lengths.length) expect(judgePart({ ...part, uploadedBytes })).toBe('repeated')
        }
        expect(uploadedBytes).toBe(fileBytes)
      }),
    )
  })
})
