import { describe, expect, it } from 'vitest'
import { keepAnAdministrator } from './administrators.ts'

describe('keeping an administrator', () => {
  it('refuses to let the last one go', () => {
    expect(() => keepAnAdministrator(['a'], 'a', false)).toThrow('last administrator')
  })

  it('lets one go when another stays, and does not mind anybody else', () => {
    expect(() => keepAnAdministrator(['a', 'b'], 'a', false)).not.toThrow()
    expect(() => keepAnAdministrator(['a'], 'b', false)).not.toThrow()
    expect(() => keepAnAdministrator(['a'], 'a', true)).not.toThrow()
  })
})
