import { describe, expect, it } from 'vitest'
import { versionToSend } from './use-step-draft.ts'

describe('versionToSend', () => {
  it('is the newest version while nothing is typed', () => {
    expect(versionToSend(null, 7, 'a')).toBe(7)
  })
  it('follows changes of other steps, which take nothing from this draft', () => {
    expect(versionToSend({ version: 3, saved: 'a' }, 7, 'a')).toBe(7)
  })
  it('stays where typing began when this step changed meanwhile, so that the server refuses', () => {
    expect(versionToSend({ version: 3, saved: 'a' }, 7, 'b')).toBe(3)
  })
})
