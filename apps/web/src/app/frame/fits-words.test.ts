import { expect, it } from 'vitest'
import { fitsWords } from './fits-words.ts'

it('matches beginnings of words in any order', () => {
  expect(fitsWords('Go to Backlog', 'ba go')).toBe(true)
  expect(fitsWords('Go to Backlog', 'acklog')).toBe(false)
  expect(fitsWords('Gehe zu Messgrößen', 'messgro')).toBe(true)
  expect(fitsWords('Wi-Fi tickets', 'wifi')).toBe(true)
  expect(fitsWords('Wi-Fi tickets', 'tick wi-fi')).toBe(true)
  expect(fitsWords('Anything', '  ')).toBe(true)
})
