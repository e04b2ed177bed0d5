import { describe, expect, it } from 'vitest'
import { afterSaving, versionToSend } from './use-step-draft.ts'

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

describe('afterSaving', () => {
  const begun = { draft: 'typed', version: 3, saved: '"old"' }
  it('is over when nothing was typed since', () => {
    expect(afterSaving(begun, 'typed', 4, 'typed')).toBeNull()
  })
  it('keeps what was typed while the save was under way, on top of what was saved', () => {
    expect(afterSaving({ ...begun, draft: 'typed more' }, 'typed', 4, 'typed')).toEqual({
      draft: 'typed more',
      version: 4,
      saved: '"typed"',
    })
  })
})
