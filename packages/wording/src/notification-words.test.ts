import { notificationKinds as told } from '@ratchet/contract'
import { describe, expect, it } from 'vitest'
import { locales, notificationKinds, words } from './index.ts'

it('has words for every kind that the contract knows', () => {
  expect([...told].filter((kind) => !(notificationKinds as readonly string[]).includes(kind))).toEqual([])
})

describe.each(locales)('in %s', (locale) => {
  const { sentence } = words(locale).notifications
  it.each(notificationKinds)('%s is a sentence, with and without a name and another', (kind) => {
    for (const by of [{ name: 'Ada' }, null]) {
      for (const other of [{ words: 'Slow Wi-Fi' }, { words: '' }, null]) {
        expect(sentence({ kind, by, other, detail: 'measuring' })).toMatch(/^[^“„ ].*[.:]$/u)
        expect(sentence({ kind, by, other, detail: 'measuring' })).not.toMatch(
          /undefined|null| {2}| \.|\[object/,
        )
      }
    }
  })

  it('an unknown kind is told as a change', () => {
    expect(sentence({ kind: 'from_the_future', by: null, other: null })).toMatch(/\.$/)
  })
})
