import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { permits } from './passage.ts'

const nobody = { uid: 65534, gid: 65534 }

describe('permits', () => {
  it('reads the bits of the owner, the group or the others, and only those', () => {
    expect(permits({ mode: 0o700, uid: 0, gid: 0 }, nobody, 1)).toBe(false)
    expect(permits({ mode: 0o711, uid: 0, gid: 0 }, nobody, 1)).toBe(true)
    expect(permits({ mode: 0o711, uid: 0, gid: 0 }, nobody, 4)).toBe(false)
    expect(permits({ mode: 0o710, uid: 0, gid: 65534 }, nobody, 1)).toBe(true)
    expect(permits({ mode: 0o077, uid: 65534, gid: 0 }, nobody, 1)).toBe(false)
  })

  it('never takes from root and never gives a stranger what the last digit withholds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0o777 }), fc.constantFrom<1 | 2 | 4>(1, 2, 4), (mode, bit) => {
        expect(permits({ mode, uid: 7, gid: 7 }, { uid: 0, gid: 0 }, bit)).toBe(true)
        expect(permits({ mode, uid: 7, gid: 7 }, nobody, bit)).toBe((mode & bit) === bit)
      }),
    )
  })
})
