import { describe, expect, it } from 'vitest'
import { pickLanguage, regionalTag } from './language.ts'

describe('pickLanguage', () => {
  it('lets a choice win over the browser', () => {
    expect(pickLanguage('de', ['en-US'])).toBe('de')
  })
  it('ignores a choice it does not speak, names of object members included', () => {
    expect(pickLanguage('fr', ['de-AT'])).toBe('de')
    expect(pickLanguage('constructor', [])).toBe('en')
  })
  it('takes the first browser language it speaks', () => {
    expect(pickLanguage(null, ['fr-FR', 'de-CH', 'en'])).toBe('de')
    expect(pickLanguage(null, ['fr-FR'])).toBe('en')
  })
})

describe('regionalTag', () => {
  it('keeps the region of the browser, so that dates look as at home', () => {
    expect(regionalTag('en', ['de-DE', 'en-US'])).toBe('en-US')
    expect(regionalTag('de', ['en-US'])).toBe('de-DE')
  })
})
